import type { Known } from '../domain/service/outside.js';

/** What the copy sheet calls what isn't an answer. */
export const SHEET_LABELS: Readonly<Record<Known, string>> = {
  name: '姓名',
  idNumber: '身份证号',
  phone: '联系电话',
  address: '住址',
  number: '办事号',
  filedOn: '申请日期',
};

export const OTHER = '别的系统';

/** How it stands in the list that the person can see. */
export const SHEET_READING = { what: '填过的内容和号码', reason: (system: string) => `抄到${system}` };

/** On the timeline and under the matter. */
export const saySent = (system: string, number: string | null, on: string): string =>
  `${on}报到${system}${number === null ? '' : `，那边的号${number}`}。结果出来由我们告诉您。`;
export const sayDone = (system: string, on: string): string => `${on}在${system}办好了。`;
export const sayResult = (system: string, approved: boolean, reason: string | null): string =>
  `${system}的结果：${approved ? '同意' : '不同意'}${reason === null ? '' : `，${reason}`}。`;
export const SENT_TITLE = '报到别的系统';

/** What becomes of a line of results. */
export const RESULT_LINES = {
  unread: '看不出结果是同意还是不同意。',
  unknown: '没有找到这个号的事，或者不在您手上。',
  twice: '这个号不止一件，请写办事号。',
  name: (theirs: string) => `姓名对不上：表里是${theirs}。`,
  over: '这一件已经有结果了，没有再录。',
  noAmount: '缺金额：同意的要写给多少钱。',
  notYet: '已记下结果；这一件还有没做完的步骤，做完再定。',
  refused: '已记下不同意；请打开这一件，写明依据和出路，书面送达。',
  will: '可以录：同意。',
  done: '录好了：同意，接着告诉本人。',
} as const;

/** The page's own words. */
export const OUTSIDE = {
  copySheet: '抄到别的系统',
  copy: '复制',
  papers: '材料',
  results: '录结果',
  paste: '一行一件：办事号或那边的号，结果，金额，说明',
  dry: '先看看',
  go: '录进去',
} as const;

/** A day that is still to come can't be the day when it was sent or done. */
export const NOT_YET_DAY = '这个日子还没到，请填实际报出去、办好的那天。';
