import type { DECLINE_CODES, OFFER_CODES } from '../domain/matter/handover.js';

type Code = (typeof OFFER_CODES)[number] | (typeof DECLINE_CODES)[number];

/** Coded reasons for handing a matter on, and for not taking it. Both sides of the counter read them. */
export const HANDOVER_CODES: Readonly<Record<Code, string>> = {
  'not-ours': '不归这个窗口办',
  'other-level': '该由镇里（村里）办',
  'other-skill': '要别的窗口才办得了',
  conflict: '要回避',
  away: '经办的人不在',
  together: '和另一件一起办',
  'not-our-place': '不是这里的人和事',
  incomplete: '材料还没补齐',
};

export const handoverCode = (code: string): string => HANDOVER_CODES[code as Code] ?? code;

/** 想转给云台镇 社会救助窗口：不归这个窗口办。… */
export const sayOffer = (to: string, code: string, more: string): string =>
  `想转给${to}：${handoverCode(code)}。${more}`;

/** 没接：不归这个窗口办。… */
export const sayDecline = (code: string, more: string): string => `没接：${handoverCode(code)}。${more}`;

export const sayBound = (to: string, more: string): string => `定给${to}：${more}`;
