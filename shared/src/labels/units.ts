import {
  type Calendar,
  type Clock,
  dayFrom,
  dayOf,
  type Hours,
  isWorkday,
  startOf,
  weekdayOf,
} from '../domain/calendar/calendar.js';
import { partsOf } from '../domain/calendar/days.js';

/** By the day's number of the week: 0 Sunday … 6 Saturday. */
export const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const NEAR: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天' };

/** 周六，上班 · 周四，放假 · 周五: only what surprises is said. */
const weekdayWords = (cal: Calendar, day: number): string => {
  const weekday = weekdayOf(day);
  const weekend = weekday === 0 || weekday === 6;
  const works = isWorkday(cal, day);
  const note = weekend && works ? '，上班' : !weekend && !works ? '，放假' : '';
  return `${WEEKDAYS[weekday]}${note}`;
};

const withYear = (day: number, today: number): string => {
  const { year, month, date } = partsOf(day);
  return `${year === partsOf(today).year ? '' : `${year}年`}${month}月${date}日`;
};

/** A day as people say it: 5月9日（周六，上班）; with the year when it isn't `today`'s. */
export const sayDay = (cal: Calendar, day: number, today: number): string =>
  `${withYear(day, today)}（${weekdayWords(cal, day)}）`;

/** The time of day at +08:00: 9:05, 17:30. */
const sayTime = (ms: number): string => {
  const minutes = Math.floor((ms - startOf(dayOf(ms))) / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/** A moment: 今天17:30, 明天9:00, else 11月25日（周三）15:20. */
export const sayMoment = (cal: Calendar, ms: number, now: number): string => {
  const near = NEAR[dayOf(ms) - dayOf(now)];
  return `${near ?? sayDay(cal, dayOf(ms), dayOf(now))}${sayTime(ms)}`;
};

/** By when: on the day itself with the hour (今天17:30), later as a day (5月9日（周六，上班）). */
export const sayDeadline = (cal: Calendar, ms: number, now: number): string =>
  Math.abs(dayOf(ms) - dayOf(now)) <= 1 ? sayMoment(cal, ms, now) : sayDay(cal, dayOf(ms), dayOf(now));

/** A written date in full: 1954年3月7日. */
export const sayDate = (date: string): string => {
  const { year, month, date: day } = partsOf(dayFrom(date));
  return `${year}年${month}月${day}日`;
};

/** A moment in full, without a calendar: 2026年11月25日15:20. */
export const sayInstant = (ms: number): string => {
  const { year, month, date } = partsOf(dayOf(ms));
  return `${year}年${month}月${date}日${sayTime(ms)}`;
};

/** Integer cents as 1,234.50元; whole yuan without cents. */
export const sayMoney = (cents: number): string => {
  const yuan = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元`;
};

/** What a time limit is counted in, as it stands behind the number. */
export const UNITS = { workday: '个工作日', day: '天', hour: '小时' } as const;

/** A time limit: 25个工作日, 60天, 24小时. */
export const sayClock = (clock: Clock): string => `${clock.n}${UNITS[clock.unit]}`;

const dayRange = (days: readonly number[]): string => days.map((day) => WEEKDAYS[day]).join('、');

/** Opening hours: 工作日 8:30–17:30; named weekdays only where the desk isn't open on all of them. */
export const sayHours = (hours: Hours): string =>
  `${hours.days ? dayRange(hours.days) : '工作日'} ${hours.open.replace(/^0/, '')}–${hours.close.replace(/^0/, '')}`;
