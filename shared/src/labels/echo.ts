import type { Cell } from '../domain/figures/publish.js';

/** 回音榜, as everybody reads it. */
export const ECHO = {
  title: '回音榜',
  door: '回音榜',
  doorMore: '我们答应的事，上个月做到了多少',
  lead: '这里写的是：大家来办事、来说事，我们有没有按答应的时间回话。不写谁的名字。',
  of: (centre: string, month: string) => `${centre}　${month}`,
  received: '收到',
  kept: '答应几时回话，就几时回了',
  atOnce: '当场就办好',
  returned: '让人回去补过材料',
  median: '一半的事，几天内有结果',
  satisfied: '评了，满意',
  unsatisfied: '评了，不满意',
  silent: '没有评',
  owedNow: '现在还欠着回话',
  pieces: (n: number) => `${n}件`,
  days: (n: number) => `${n}天`,
  mostOf: '除了不到5件，都是',
  hidden: '不写',
  thin: '这个月来的事少，数就不写了，免得让人猜到是谁家的。',
  how: '这些数怎么算的',
  hide: '收起来',
  rule: '少于5件的数不写；一算就能算出来的，也不写。这样，谁也猜不到是哪一家。',
  counted: (when: string) => `这些数是${when}数的，过几分钟会变。`,
  hows: [
    '收到：这个月大家来办的事、说的事、请人评理的事，一件算一次，不管是手机、柜台还是请人帮忙。',
    '答应几时回话，就几时回了：回执上写的时间以前，我们说了收下、缺什么、办好了，或者办不了。',
    '当场就办好：人还在柜台，事就办完了。',
    '让人回去补过材料：补过一次或几次，都算一件。',
    '一半的事，几天内有结果：从收到的时候算起（纸上收的，从录进来算），按天数从短到长排，正中间那一件的天数。',
    '评了，满意：本人自己评的，非常满意、满意、基本满意都算。没有评的，我们不替他评。',
    '现在还欠着回话：此刻还没有办完的事，哪个月来的都算。',
  ],
  other: '看别的月份',
  none: '还没有满一个月，下个月再来看。',
} as const;

/** A number as the board says it. */
export const sayCell = (cell: Cell): string =>
  cell.is === 'n' ? ECHO.pieces(cell.n) : cell.is === 'most' ? ECHO.mostOf : ECHO.hidden;

/** 2026年3月 */
export const sayMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
