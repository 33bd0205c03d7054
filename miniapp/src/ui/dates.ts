const EIGHT_HOURS = 8 * 3_600_000;
const DAY = 86_400_000;

const local = (at: number) => new Date(at + EIGHT_HOURS);
const dayNumber = (at: number) => Math.floor((at + EIGHT_HOURS) / DAY);
const two = (n: number) => String(n).padStart(2, '0');

const WEEK = ['日', '一', '二', '三', '四', '五', '六'];

/** `今天 14:30`, `昨天 9:05`, `5月9日 14:30`, `2025年5月9日`: a moment as people say it, at +08:00. */
export const sayMoment = (at: number, now = Date.now()): string => {
  const date = local(at);
  const time = `${date.getUTCHours()}:${two(date.getUTCMinutes())}`;
  const days = dayNumber(now) - dayNumber(at);
  if (days === 0) return `今天 ${time}`;
  if (days === 1) return `昨天 ${time}`;
  if (days === -1) return `明天 ${time}`;
  const day = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return date.getUTCFullYear() === local(now).getUTCFullYear()
    ? `${day} ${time}`
    : `${date.getUTCFullYear()}年${day}`;
};

/** `5月9日（周六）` for a moment, at +08:00. */
export const sayDay = (at: number): string => {
  const date = local(at);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（周${WEEK[date.getUTCDay()]}）`;
};

/** `2026-05-09` → `5月9日（周六）`. */
export const sayIsoDay = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? sayDay(Date.parse(`${text}T00:00:00Z`) - EIGHT_HOURS) : text;
