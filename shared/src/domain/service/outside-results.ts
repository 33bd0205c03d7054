type Value = string | number | boolean | Date | null | undefined;

/** One line of another system's results, as far as it could be read. */
export interface ResultLine {
  /** As Excel or the pasted text counts, from 1. */
  line: number;
  number: string;
  name: string | null;
  result: 'approved' | 'refused' | null;
  amountCents: number | null;
  reason: string | null;
}

const HEADS = {
  number: /办事号|受理号|业务号|流水号|编号|申请号|单号/,
  name: /姓名|申请人|户主/,
  result: /结果|结论|审批意见|审核意见|审核状态|状态/,
  amount: /金额|标准|保障金|待遇/,
  reason: /原因|理由|备注|说明/,
} as const;
type Head = keyof typeof HEADS;

const REFUSED = /不同意|不通过|未通过|不予|不符合|不合格|退回|驳回/;
const APPROVED = /同意|通过|批准|核准|合格|符合|办结|发放|纳入/;

const textOf = (value: Value): string =>
  value === null || value === undefined || value instanceof Date ? '' : String(value).trim();

const resultOf = (text: string): ResultLine['result'] =>
  REFUSED.test(text) ? 'refused' : APPROVED.test(text) ? 'approved' : null;

/** 420 · 420.50元 · ¥1,200 in cents; null for none. */
const centsOf = (value: Value): number | null => {
  if (typeof value === 'number') return Math.round(value * 100);
  const digits = textOf(value).replace(/[¥￥,，元\s]/g, '');
  return /^\d+(\.\d{1,2})?$/.test(digits) ? Math.round(Number(digits) * 100) : null;
};

const headsOf = (cells: readonly Value[]): Map<Head, number> => {
  const found = new Map<Head, number>();
  for (const [head, pattern] of Object.entries(HEADS) as [Head, RegExp][]) {
    const column = cells.findIndex((c) => pattern.test(textOf(c)));
    if (column >= 0 && ![...found.values()].includes(column)) found.set(head, column);
  }
  return found;
};

/** In which of the first ten lines the columns are named: a number and a result there must be. */
const headerOf = (cells: readonly (readonly Value[])[]): { at: number; heads: Map<Head, number> } | null => {
  for (const [at, line] of cells.slice(0, 10).entries()) {
    const heads = headsOf(line);
    if (heads.has('number') && heads.has('result')) return { at, heads };
  }
  return null;
};

/** Reads a sheet of results by its column names; null where no line names a number and a result. Empty lines are left out. */
export const readResultSheet = (cells: readonly (readonly Value[])[]): ResultLine[] | null => {
  const header = headerOf(cells);
  if (!header) return null;
  const { at, heads } = header;
  const cell = (line: readonly Value[], head: Head): Value => {
    const column = heads.get(head);
    return column === undefined ? null : line[column];
  };
  return cells.slice(at + 1).flatMap((line, i) => {
    const number = textOf(cell(line, 'number'));
    const result = textOf(cell(line, 'result'));
    if (number === '' && result === '') return [];
    return [
      {
        ...{ line: at + 2 + i, number, result: resultOf(result) },
        name: textOf(cell(line, 'name')) || null,
        amountCents: centsOf(cell(line, 'amount')),
        reason: textOf(cell(line, 'reason')) || null,
      },
    ];
  });
};

/** Reads results as they are typed or pasted: 号 结果 金额 说明, a line each, parted by spaces, tabs or commas. */
export const readResultText = (text: string): ResultLine[] =>
  text.split(/\r?\n/).flatMap((raw, i) => {
    const parts = raw
      .trim()
      .split(/[\s,，、;；]+/)
      .filter(Boolean);
    const at = parts.findIndex((p) => resultOf(p) !== null);
    if (parts.length === 0) return [];
    const numbers = at < 0 ? parts : parts.slice(0, at);
    const rest = at < 0 ? [] : parts.slice(at + 1);
    const amount = rest.findIndex((p) => centsOf(p) !== null);
    const reason = rest.filter((_, k) => k !== amount).join('，');
    return [
      {
        ...{ line: i + 1, number: numbers.join(' '), name: null },
        result: at < 0 ? null : resultOf(parts[at] ?? ''),
        amountCents: amount < 0 ? null : centsOf(rest[amount]),
        reason: reason || null,
      },
    ];
  });

/** A number of another system, however it is typed: capital letters and figures alone. */
export const plainNumber = (text: string): string =>
  text.toUpperCase().replace(/[^0-9A-Z\u4e00-\u9fff]/g, '');
