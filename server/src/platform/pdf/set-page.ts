import { linesOf } from './lines.js';
import { type Block, isBoldPair, type Page, seen } from './page.js';

/** One thing on the paper, at its place from the top left corner, in points. */
export type Mark =
  | ({ readonly kind: 'words'; readonly text: string; readonly x: number; readonly y: number } & Look)
  | {
      readonly kind: 'line';
      readonly x: number;
      readonly y: number;
      readonly to: number;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'code';
      readonly of: string;
      readonly x: number;
      readonly y: number;
      readonly side: number;
    };

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly grey: boolean;
}

/** How wide a text is at a size and weight. */
export type MeasureAt = (text: string, size: number, bold: boolean) => number;

interface Column {
  readonly x: number;
  readonly width: number;
  /** Sizes are multiplied by it: a page that would not fit is set a little smaller. */
  readonly scale: number;
  readonly leading: number;
  readonly measure: MeasureAt;
}

interface Set {
  readonly marks: Mark[];
  readonly bottom: number;
}

type Words = Omit<Extract<Block, { kind: 'text' }>, 'kind'>;

const setWords = (words: Words, y: number, { x, width, scale, leading, measure }: Column): Set => {
  const size = words.size * scale;
  const look: Look = { size, bold: words.bold ?? false, grey: words.grey ?? false };
  const of = (text: string) => measure(text, size, look.bold);
  const indent = (words.indent ?? 0) * size;
  const lines = words.text
    .split('\n')
    .flatMap((text) =>
      linesOf(seen(text), width, of, { indent, names: words.names ?? [] }).map((line, i) => ({ line, i })),
    );
  const marks = lines.map(({ line, i }, n): Mark => {
    const room = width - of(line);
    const left = words.align === 'centre' ? room / 2 : words.align === 'right' ? room : i === 0 ? indent : 0;
    return { kind: 'words', text: line, x: x + left, y: y + n * size * leading, ...look };
  });
  return { marks, bottom: y + lines.length * size * leading };
};

const GAP = 8;
const PAD = 6;

type Pair = Extract<Block, { kind: 'pair' }>;

const setPair = (pair: Pair, y: number, column: Column): Set => {
  const { label, value, size, names = [] } = pair;
  const valueSize = pair.big ? size * 1.5 : size;
  const asLabel: Words = { text: label, size, grey: true };
  const asValue: Words = { text: value, size: valueSize, bold: isBoldPair(pair), names };
  if (pair.layout === 'below') {
    const above = setWords(asLabel, y, column);
    const below = setWords(asValue, above.bottom, column);
    return { marks: [...above.marks, ...below.marks], bottom: below.bottom + GAP / 4 };
  }
  const ruled = pair.layout === 'ruled';
  const pad = ruled ? PAD : 0;
  const first = 8.5 * size * column.scale;
  const left = setWords({ ...asLabel, grey: !ruled }, y + pad, {
    ...column,
    x: column.x + pad,
    width: first - 2 * pad,
  });
  const right = setWords(asValue, y + pad, {
    ...column,
    x: column.x + first + pad,
    width: column.width - first - 2 * pad,
  });
  const bottom = Math.max(left.bottom, right.bottom) + pad;
  const boxes: Mark[] = ruled
    ? [
        { kind: 'box', x: column.x, y, width: first, height: bottom - y },
        { kind: 'box', x: column.x + first, y, width: column.width - first, height: bottom - y },
      ]
    : [];
  return { marks: [...boxes, ...left.marks, ...right.marks], bottom: bottom + (ruled ? 0 : GAP / 2) };
};

type Code = Extract<Block, { kind: 'code' }>;

const setCode = ({ of, side, beside }: Code, y: number, column: Column): Set => {
  if (!beside) {
    const x = column.x + (column.width - side) / 2;
    return { marks: [{ kind: 'code', of, x, y, side }], bottom: y + side };
  }
  const words = setBlocks(beside, y, { ...column, width: column.width - side - 2 * GAP });
  const bottom = Math.max(words.bottom, y + side);
  const lower = bottom - words.bottom;
  const marks = words.marks.map((mark) => ({ ...mark, y: mark.y + lower }));
  return {
    marks: [...marks, { kind: 'code', of, x: column.x + column.width - side, y: bottom - side, side }],
    bottom,
  };
};

const setBlock = (block: Block, y: number, column: Column): Set => {
  switch (block.kind) {
    case 'text':
      return setWords(block, y, column);
    case 'pair':
      return setPair(block, y, column);
    case 'code':
      return setCode(block, y, column);
    case 'gap':
      return { marks: [], bottom: y + block.height * column.scale };
    case 'cut': {
      const mark: Mark = { kind: 'line', x: column.x, y: y + GAP, to: column.x + column.width, dashed: true };
      return { marks: [mark], bottom: y + 2 * GAP };
    }
  }
};

const setBlocks = (blocks: readonly Block[], from: number, column: Column): Set => {
  const marks: Mark[] = [];
  let y = from;
  for (const block of blocks) {
    const set = setBlock(block, y, column);
    marks.push(...set.marks);
    y = set.bottom;
  }
  return { marks, bottom: y };
};

/** A step smaller each time, down to the least that is still read easily; what is longer than that goes on a second page. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7];

export interface SetPage {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Puts a page's blocks on paper: one sheet wherever it can be done at a readable size. */
export const setPage = (page: Page, measure: MeasureAt): SetPage[] => {
  const { x, y } = page.margin;
  const column = { x, width: page.width - 2 * x, leading: page.height === 'as needed' ? 1.4 : 1.6, measure };
  if (page.height === 'as needed') {
    const { marks, bottom } = setBlocks(page.blocks, y, { ...column, scale: 1 });
    return [{ height: bottom + y, marks }];
  }
  const height = page.height;
  const tried = SCALES.map((scale) => () => setBlocks(page.blocks, y, { ...column, scale }));
  let set = setBlocks(page.blocks, y, { ...column, scale: 1 });
  for (const again of tried.slice(1)) {
    if (set.bottom <= height - y) break;
    set = again();
  }
  return onSheets(set.marks, height, y);
};

/** Marks of a column that may be longer than a sheet, each on the sheet that it belongs to. */
const onSheets = (marks: readonly Mark[], height: number, margin: number): SetPage[] => {
  const sheets: Mark[][] = [[]];
  let top = 0;
  const tall = (mark: Mark) =>
    mark.kind === 'words'
      ? mark.size
      : mark.kind === 'box'
        ? mark.height
        : mark.kind === 'code'
          ? mark.side
          : 0;
  for (const mark of marks) {
    if (mark.y + tall(mark) - top > height - margin) {
      sheets.push([]);
      top = mark.y - margin;
    }
    sheets.at(-1)?.push({ ...mark, y: mark.y - top });
  }
  return sheets.map((each) => ({ height, marks: each }));
};
