const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** Parts of a moment at +08:00, whatever zone the PC is set to. */
const parts = (ms: number) => {
  const d = new Date(ms + 8 * HOUR);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    date: d.getUTCDate(),
    weekday: WEEKDAYS[d.getUTCDay()] ?? '',
    clock: `${d.getUTCHours()}:${String(d.getUTCMinutes()).padStart(2, '0')}`,
  };
};

/** Whole days at +08:00 between two moments' dates: 0 today, 1 tomorrow, -1 yesterday. */
export const daysFrom = (now: number, ms: number): number =>
  Math.floor((ms + 8 * HOUR) / DAY) - Math.floor((now + 8 * HOUR) / DAY);

/** 11月24日（周二）; with the year when it is another one than now's. */
export const sayDate = (ms: number, now = Date.now()): string => {
  const p = parts(ms);
  return `${p.year === parts(now).year ? '' : `${p.year}年`}${p.month}月${p.date}日（${p.weekday}）`;
};

/** 11月24日 */
export const sayShortDate = (ms: number): string => {
  const p = parts(ms);
  return `${p.month}月${p.date}日`;
};

/** 今天 9:05 · 昨天 16:30 · 11月20日 9:05 */
export const sayMoment = (ms: number, now = Date.now()): string => {
  const p = parts(ms);
  const days = daysFrom(now, ms);
  const day =
    days === 0
      ? '今天'
      : days === -1
        ? '昨天'
        : days === 1
          ? '明天'
          : `${p.year === parts(now).year ? '' : `${p.year}年`}${p.month}月${p.date}日`;
  return `${day} ${p.clock}`;
};
