import type { Period } from '../domain/service/period.js';
import { sayMoney } from './units.js';

/** A required paper that is not there. */
export const paperMissing = (name: string): string => `还差“${name}”，请拍一张。`;

const PAID: Readonly<Record<Period, string>> = { month: '每月', year: '每年', once: '一次给' };

/** 每月420元 · 每年3,600元 · 一次给2,000元 */
export const sayAmount = (cents: number, period: Period): string => `${PAID[period]}${sayMoney(cents)}`;

/** The answer of an approval, with its amount where there is one. */
export const sayApproval = (cents: number | null, reasons: string, period: Period): string =>
  cents === null ? reasons : `${sayAmount(cents, period)}。${reasons}`;

/** How an approval's two questions read for what is paid so. */
export const AMOUNT_ASKED: Readonly<Record<Period, { label: string; proposed: string; example: string }>> = {
  month: {
    label: '每月金额',
    proposed: '拟定每月金额',
    example: '同意。从下个月起每月发到您的社保卡。',
  },
  year: { label: '每年金额', proposed: '拟定每年金额', example: '同意。每年一次，发到您的社保卡。' },
  once: { label: '一次给多少', proposed: '拟定金额（一次）', example: '同意。钱10日前发到您的卡上。' },
};

/** A refusal names its rule first. */
export const sayRefusal = (rule: string, reasons: string): string =>
  `依据${rule}：${reasons}${reasons.endsWith('。') ? '' : '。'}`;

/** Headings of a request. */
export const SECTIONS = { answers: '填的内容' } as const;
