import type { Period } from '../domain/service/period.js';
import { sayAmount } from './service.js';

/** What a letter is made of; dates are already said in full. */
export interface LetterWords {
  result: 'approved' | 'refused' | 'cannot' | 'agreed' | 'not-agreed' | 'done' | 'answered';
  item: string;
  number: string;
  filed: string;
  reasons: string;
  next: string | null;
  amountCents: number | null;
  period: Period;
  /** The rules in force when it was filed, as a letter quotes them. */
  bases: readonly string[];
  /** What goes with an approval, by its name. */
  papers: readonly string[];
}

const TITLES: Readonly<Record<string, string>> = {
  refused: '不予办理决定书',
  cannot: '不能办理说明书',
};

const DECISIONS: Readonly<Record<string, string>> = {
  approved: '同意您的申请。',
  refused: '不同意您的申请，不予办理。',
  cannot: '这一件我们这里不能办理。',
  done: '已经办好。',
};

const ended = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

const handedOver = ({ result, papers }: LetterWords): string =>
  result === 'approved' && papers.length > 0
    ? `同时交给您：${papers.map((p) => `《${p}》`).join('、')}。`
    : '';

const restsOn = (bases: readonly string[]): string =>
  bases.length === 0 ? '' : `您提出时有效的规定：${bases.join('；')}。`;

/** 不予办理决定书, or what the item calls it; else the plain 办理结果通知书. */
export const letterTitle = (result: string, refusal?: string): string =>
  (result === 'refused' ? refusal : undefined) ?? TITLES[result] ?? '办理结果通知书';

/** Room for the office's own number. */
export const letterFileNo = (year: string): string => `〔${year}〕　　　　号`;

export const letterNumber = (number: string): string => `办事号 ${number}`;

export const letterTo = (name: string): string => `${name}：`;

/** The body, a paragraph each: what was asked, what is decided, why, and what to do if one does not agree. */
export const letterBody = (w: LetterWords): string[] => [
  `您${w.filed}提出“${w.item}”（办事号${w.number}），我们已经核实、办理，现在把结果书面告诉您。`,
  `一、结果：${DECISIONS[w.result] ?? ended(w.result)}${w.amountCents === null ? '' : `金额：${sayAmount(w.amountCents, w.period)}。`}${handedOver(w)}`,
  `二、依据和理由：${ended(w.reasons)}${restsOn(w.bases)}`,
  ...(w.next === null || w.next === '' ? [] : [`三、不同意这个结果，或者还想办：${ended(w.next)}`]),
];

export const LETTER = {
  seal: '（盖章）',
  address: (address: string): string => `地址：${address}`,
  phone: (phone: string): string => `电话：${phone}`,
  complain: (phone: string): string => `监督电话：${phone}`,
  receipt: '送达回证（签好由窗口留存）',
  receiptLines: (title: string, number: string): string[] => [
    `收到《${title}》一份，办事号${number}。`,
    '收件人（签名或按手印）：　　　　　　　　　　　　',
    '收到日期：　　　　年　　月　　日',
    '见证人（签名）：　　　　　　　　　　送达人（签名）：　　　　　　　　',
  ],
  path: (id: string): string => `/m/#/pages/matter/index?id=${id}`,
} as const;
