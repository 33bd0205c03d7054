import { sayMoney } from './units.js';

/** A required paper that is not there. */
export const paperMissing = (name: string): string => `还差“${name}”，请拍一张。`;

/** The answer of an approval, with the monthly amount where there is one. */
export const sayApproval = (cents: number | null, reasons: string): string =>
  cents === null ? reasons : `每月${sayMoney(cents)}。${reasons}`;

/** A refusal names its rule first. */
export const sayRefusal = (rule: string, reasons: string): string =>
  `依据${rule}：${reasons}${reasons.endsWith('。') ? '' : '。'}`;

/** Headings of a request. */
export const SECTIONS = { answers: '填的内容' } as const;
