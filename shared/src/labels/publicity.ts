import type { Period } from '../domain/service/period.js';
import type { PublicField, SheetRow } from '../domain/service/steps/public-sheet.js';
import { sayAmount } from './service.js';

const HEADINGS: Readonly<Record<Exclude<PublicField, 'detail'>, string>> = {
  name: '申请人',
  people: '家里几口人',
  amount: '拟定金额',
  group: '村组',
  age: '年龄',
};

/** A line of the sheet in words; `detail` is the item's own heading, `period` how often the amount is paid. */
export const sheetLine = (
  { key, value }: SheetRow,
  detail: string,
  period: Period,
): { label: string; value: string } => ({
  label: key === 'detail' ? detail : HEADINGS[key],
  value: sayValue(key, value, period),
});

const sayValue = (key: PublicField, value: string | number, period: Period): string => {
  if (typeof value === 'string') return value;
  if (key === 'amount') return sayAmount(value, period);
  if (key === 'people') return `${value}人`;
  return `${value}到${value + 9}岁`;
};

/** The sheet's own sentences, on the screen and on paper. */
export const SHEET = {
  title: (item: string): string => `${item}公示`,
  lead: (village: string): string => `${village}各位乡亲：下面这户的申请已经核实、审核，现在贴出来请大家看。`,
  dates: (from: string, to: string): string => `公示时间：${from}至${to}`,
  objectHow: (phone: string | null): string =>
    `有不同意见，可以不留姓名：${phone === null ? '' : `打${phone}，`}扫码直接写，或者到镇便民服务中心说。`,
  foot: (centre: string, day: string): string => `${centre}\n${day}`,
  thanks: '收到了。这张先撤下来，由镇里再核实一次；谁提的，我们不问也不记。',
  /** Below the server's address: where the printed QR code leads. */
  path: (id: string): string => `/m/#/packages/publicity/pages/sheet/index?id=${id}`,
} as const;
