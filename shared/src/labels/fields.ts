import type { BankCardProblem } from '../domain/people/bank-card.js';
import type { IdNumberProblem } from '../domain/people/id-number.js';
import type { NameProblem } from '../domain/people/names.js';
import type { PhoneProblem } from '../domain/people/phone.js';

/** What is wrong with a value that a person gave, and what to do, by the code that the rules name. */
const VALUE_PROBLEMS: Readonly<
  Record<IdNumberProblem | PhoneProblem | NameProblem | BankCardProblem, string>
> = {
  'id-empty': '请填身份证号。',
  'id-length': '身份证号是18位，请对着身份证再数一遍。',
  'id-characters': '身份证号只有数字，最后一位可能是X。请再看一遍。',
  'id-date': '身份证号中间的出生日期不对，请再看一遍。',
  'id-future': '身份证号里的出生日期还没到，请再看一遍。',
  'id-check-digit': '身份证号有一位填错了，请对着身份证一位一位再看一遍。',
  'phone-empty': '请填电话号码。',
  'phone-wrong': '电话号码不对。手机号是11位；座机请带上区号。',
  'name-empty': '请填姓名。',
  'name-long': '姓名太长，最多40个字。',
  'name-characters': '姓名里有不该有的符号。请照身份证上写，名字中间的点可以用“·”。',
  'card-empty': '请填银行卡号。',
  'card-length': '银行卡号是15到19位数字，请对着卡再看一遍。',
  'card-check-digit': '银行卡号有一位填错了，请四个四个对着再看一遍。',
};

/** The sentence for a code, or undefined where it is none of these. */
export const sayValueProblem = (code: string): string | undefined =>
  (VALUE_PROBLEMS as Record<string, string>)[code];

/** What answers to a form may get back: every sentence names the field. */
export const ANSWER_WORDS = {
  /** Through whom somebody without a phone is reached. */
  through: '找谁能带到话',
  missing: (label: string) => `“${label}”还没有填。`,
  notChosen: (label: string) => `“${label}”还没有选。`,
  notListed: (label: string) => `“${label}”请从列出的选项里选。`,
  wrong: (label: string) => `“${label}”填得不对，请再看一看。`,
  notNumber: (label: string) => `“${label}”要填数字。`,
  notWhole: (label: string) => `“${label}”要填整数。`,
  notDate: (label: string) => `“${label}”的日期不对。`,
  notAgreed: (label: string) => `“${label}”要您看过、同意才能办。`,
  notSigned: (label: string) => `“${label}”还没有签。`,
  tooShort: (label: string, n: number) => `“${label}”至少写${n}个字。`,
  tooLong: (label: string, n: number) => `“${label}”最多写${n}个字。`,
  tooSmall: (label: string, n: string) => `“${label}”不能小于${n}。`,
  tooBig: (label: string, n: string) => `“${label}”不能大于${n}。`,
  tooFew: (label: string, n: number) => `“${label}”至少要${n}项。`,
  tooMany: (label: string, n: number) => `“${label}”最多${n}项。`,
  unknown: '这一项请到窗口或打电话办。',
  twice: (label: string) => `“${label}”里有重复的。`,
} as const;

const YES_NO: readonly (readonly [string, string, string])[] = [
  ['有没有', '有', '没有'],
  ['能不能', '能', '不能'],
  ['要不要', '要', '不要'],
  ['了吗', '是', '还没有'],
];

/** How one answers a question with yes or no, in the question's own words: 有没有 → 有 · 没有, else 是 · 不是. */
export const yesNoWords = (question: string): { yes: string; no: string } => {
  const [, yes, no] = YES_NO.find(([asked]) => question.includes(asked)) ?? ['', '是', '不是'];
  return { yes, no };
};

/** How an answer reads back. */
export const SHOWN_WORDS = {
  nothing: '没有填',
  agreed: '看过，同意',
  signed: '已签名',
  signedPaper: '签在纸上（或按了手印），拍了照',
  signedSpoken: (witness: string) => `当着${witness}的面说的`,
  noPhone: (through: string) => (through === '' ? '没有电话' : `没有电话，找${through}`),
  noIdNumber: '暂无身份证',
  row: (n: number) => `第${n}条`,
} as const;
