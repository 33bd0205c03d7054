import { REGISTER_COLUMNS, type RegisterColumn } from '@huiyin/shared/labels/setup';
import { Refusal } from '../../../platform/errors/errors.js';
import type { Cell, Sheet } from '../../../platform/sheets/read-sheet.js';

/** One line with somebody in it; `row` as Excel counts. */
export interface Line {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<RegisterColumn, Cell>>>;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** How the sheet itself calls each column that was found. */
  readonly titles: Readonly<Partial<Record<RegisterColumn, string>>>;
  /** Titles of columns that we have no use for. */
  readonly unused: readonly string[];
  /** So many merged cells were read one by one. */
  readonly merged: number;
}

const HEADER_WITHIN = 20;

/** What a merged cell says of every line that it spans; a name or a number is one person's alone. */
const OF_A_HOUSE: readonly RegisterColumn[] = ['grid', 'cell', 'household', 'address', 'through'];

const plain = (cell: Cell | undefined) =>
  String(cell ?? '')
    .replace(/[\s*＊：:（(].*$/su, '')
    .replace(/\s/gu, '');

const columnNamed = (title: string): RegisterColumn | undefined =>
  (Object.keys(REGISTER_COLUMNS) as RegisterColumn[]).find((column) => {
    const { title: own, also } = REGISTER_COLUMNS[column];
    return own === title || (also as readonly string[]).includes(title);
  });

const headerOf = (cells: Sheet['cells']): number => {
  const at = cells.slice(0, HEADER_WITHIN).findIndex((line) => {
    const known = line.map((cell) => columnNamed(plain(cell)));
    return known.includes('name') && known.includes('household');
  });
  if (at < 0) throw new Refusal('excel-no-header', { status: 400 });
  return at;
};

const isBlank = (cell: Cell | undefined) => cell === null || cell === undefined || String(cell).trim() === '';

/** Finds the header, names the columns, fills what is merged, leaves blank lines out. Throws `excel-no-header` (400). */
export const linesOf = ({ cells, merges }: Sheet): Lines => {
  const header = headerOf(cells);
  const columns = new Map<number, RegisterColumn>();
  const titles: Partial<Record<RegisterColumn, string>> = {};
  const unused: string[] = [];
  for (const [at, cell] of (cells[header] ?? []).entries()) {
    const column = columnNamed(plain(cell));
    if (column && !titles[column]) {
      columns.set(at, column);
      titles[column] = String(cell).trim();
    } else if (!isBlank(cell) && !/^序号|编号$/.test(plain(cell))) unused.push(String(cell).trim());
  }
  const below = merges.filter(({ top }) => top > header);
  const spanned = (row: number, at: number, column: RegisterColumn): Cell | undefined => {
    if (!OF_A_HOUSE.includes(column)) return undefined;
    const merge = below.find((m) => row > m.top && row <= m.bottom && at >= m.left && at <= m.right);
    return merge && cells[merge.top]?.[merge.left];
  };
  const lines = cells.slice(header + 1).flatMap((line, i): Line[] => {
    const row = header + 1 + i;
    const own = [...columns].map(([at, column]) => [column, line[at] ?? null, at] as const);
    if (own.every(([, cell]) => isBlank(cell))) return [];
    const filled = own.map(([column, cell, at]) => [
      column,
      isBlank(cell) ? (spanned(row, at, column) ?? null) : cell,
    ]);
    return [{ row: row + 1, cells: Object.fromEntries(filled) }];
  });
  return { lines, titles, unused, merged: below.length };
};
