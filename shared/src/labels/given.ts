import { dateOf, dayOf } from '../domain/calendar/days.js';
import { sayDate } from './units.js';

/** Words around 交过一次，不用再交: the phone, the counter and the timeline say the same. */
export const GIVEN = {
  title: '我交过的材料',
  why: '交过一次，到期以前办别的事不用再交。谁用过，这里都看得到。',
  none: '还没有能再用的材料。办过一件事，交过的就会在这里。',
  /** Beside a question or a paper of a form. */
  offer: '以前交过',
  use: '用上次的',
  using: '用上次交的',
  notUse: '不用，重新填',
  notUsePaper: '不用，重新拍',
  at: (day: string): string => `${day}交的`,
  until: (day: string): string => `用到${day}`,
  pages: (n: number): string => `${n}张照片`,
  from: (title: string, number: string): string => `办“${title}”时交的（${number}）`,
  usedBy: (by: string, title: string, number: string): string => `${by}办“${title}”用了（${number}）`,
  unused: '还没有再用过',
  takeBack: '拿回来，以后不用',
  takeBackSure: '以后办事就要重新交。已经办过的事，里面那份照规定留着。',
  takenBack: '拿回来了',
  needed: (title: string, number: string): string =>
    `“${title}”还在办，要用它（${number}）。办完就能拿回来。`,
  localReview: '能用多久，以窗口说的为准。',
} as const;

/** The day of an instant as people say it: 2026年3月2日. */
export const sayGivenDay = (at: number): string => sayDate(dateOf(dayOf(at)));

/** Of a filing beside one that runs, the first line says why. */
export const APART_WORDS = (why: string): string => `家里已有一件在办，另办一件：${why}`;

/** What came to a matter that runs already. */
export const ADDED_WORDS = (words: string, papers: readonly string[]): string =>
  [papers.length > 0 ? `又交来：${papers.join('、')}` : '', words].filter(Boolean).join('。');
