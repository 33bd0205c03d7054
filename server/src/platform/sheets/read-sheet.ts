import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from '../errors/errors.js';

export type Cell = string | number | boolean | Date | null;

/** A sheet as Excel shows it: `cells[0]` is line 1. */
export interface Sheet {
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** Lines and columns from 0, the last ones included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A village's register is some hundred kilobytes; a small file that unpacks to a giant one is no register. */
const UNPACKED_BYTES = 150 * 1024 ** 2;
const MOST_LINES = 30_000;

const unreadable = () => new Refusal('excel-unreadable', { status: 400 });

const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (total > UNPACKED_BYTES) throw unreadable();
      return /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
    },
  });
};

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** The first sheet's own part of the package. */
const firstSheet = (parts: Record<string, Uint8Array>): string => {
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const first = /<(?:\w+:)?sheet\b[^>]*>/.exec(text('xl/workbook.xml'))?.[0] ?? '';
  const rid = attribute(first, '\\w+:id');
  const links = text('xl/_rels/workbook.xml.rels').match(/<Relationship\b[^>]*>/g) ?? [];
  const target = links
    .map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')])
    .find(([id]) => id === rid)?.[1];
  return text(
    target ? `xl/${target.replace(/^\/?xl\//, '').replace(/^\.?\//, '')}` : 'xl/worksheets/sheet1.xml',
  );
};

const columnOf = (letters: string) => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

const mergesOf = (xml: string): Merge[] =>
  [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = '', top = '', right = '', bottom = '']) => ({
      ...{ top: Number(top) - 1, bottom: Number(bottom) - 1 },
      ...{ left: columnOf(left), right: columnOf(right) },
    }),
  );

/** Reads the first sheet of an .xlsx file. Throws `excel-unreadable` (400) for anything else. */
export const readSheet = async (file: Buffer): Promise<Sheet> => {
  const bytes = new Uint8Array(file);
  // Loaded when it is needed, which is seldom.
  const { readSheet: readCells } = await import('read-excel-file/universal');
  try {
    const merges = mergesOf(firstSheet(unpack(bytes)));
    const cells = (await readCells(bytes.buffer)) as unknown as Cell[][];
    if (cells.length > MOST_LINES) throw unreadable();
    return { cells, merges };
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable();
  }
};
