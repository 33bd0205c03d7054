import type { NoticeFault } from '../domain/calendar/notice.js';

const FAULTS: Readonly<Record<NoticeFault, (days: string) => string>> = {
  'not-this-year': (days) => `这些日子不在这一年：${days}。`,
  both: (days) => `这些日子又放假又上班：${days}。`,
  'makeup-on-weekday': (days) => `这些补班的日子本来就上班：${days}。`,
  'fewer-than-thirteen': () => '放假的日子不到13天，法定的就有13天。',
  'statutory-missing': (days) => `法定的假日没有写上：${days}。`,
};

export const faultWords = (fault: NoticeFault, days: readonly string[]): string =>
  FAULTS[fault](days.join('、'));

/** What a draft changes about a day. */
export const dayChange = (day: string, works: boolean): string =>
  works ? `${day}：原来放假，改为上班。` : `${day}：原来上班，改为放假。`;

/** What it does to a promise; all days already said. */
export const promiseEarlier = (number: string, title: string, was: string, is: string): string =>
  `${number} ${title}：原定${was}，提前到${is}，会告诉本人。`;
export const promiseStays = (number: string, title: string, was: string, is: string): string =>
  `${number} ${title}：按新安排是${is}，但已经说了${was}，不往后推。`;

/** The page's own words. */
export const CALENDAR = {
  title: '日历',
  official: '已发布',
  provisional: '通知还没出，先按法定假日暂算',
  paste: '把国务院通知的原文贴在这里',
  source: '通知的名字、文号和日期',
  check: '核对',
  publish: '发布',
  off: '放假',
  makeup: '补班',
  closed: '临时关门',
  closeDay: '哪天关门',
  why: '为什么',
  openAgain: '照常开门',
} as const;
