/** No public cell is under this: behind fewer, neighbours guess who it was. Nought counts, too. */
export const FEWEST = 5;

/**
 * A number as everybody may read it: itself · `hidden`, because it is under five, or because it would give away one that is (which of
 * the two isn't said) · `most`: all of the whole but fewer than five.
 */
export type Cell = { is: 'n'; n: number } | { is: 'hidden' } | { is: 'most' };

const HIDDEN: Cell = { is: 'hidden' };

/** A number that no published whole contains. */
const cellOf = (n: number): Cell => (n < FEWEST ? HIDDEN : { is: 'n', n });

/**
 * The parts of a published whole. What is left when the shown ones are taken from the whole is either nothing, or five and more that
 * at least two parts share: so no part under five is found by subtraction. Of a whole that isn't shown no part is. Who gives cover is
 * said by the order of the keys, never by size: whoever knows the rule learns nothing from who was chosen. Parts that stand nowhere,
 * but could be reckoned (a rest), come first. `most` is said of one of two parts alone, and not of a whole under ten: of more parts, or of
 * fewer matters, it would tell the others' numbers.
 */
export const cellsOf = <K extends string>(
  whole: Cell,
  parts: Readonly<Record<K, number>>,
): Record<K, Cell> => {
  const keys = Object.keys(parts) as K[];
  const all = whole.is === 'n' ? whole.n : null;
  const covered = new Set(keys.filter((k) => all === null || parts[k] < FEWEST));
  const cover = keys.filter((k) => !covered.has(k));
  const left = () => [...covered].reduce((sum, k) => sum + parts[k], 0);
  // All as great as a part under five can be: their sum alone would tell each of them.
  const told = (FEWEST - 1) * covered.size;
  while (covered.size > 0 && cover.length > 0 && (covered.size < 2 || left() < FEWEST || left() === told))
    covered.add(cover.shift() as K);
  const cell = (k: K): Cell => {
    if (!covered.has(k)) return { is: 'n', n: parts[k] };
    return all !== null && keys.length === 2 && all >= 2 * FEWEST && all - parts[k] < FEWEST
      ? { is: 'most' }
      : HIDDEN;
  };
  return Object.fromEntries(keys.map((k) => [k, cell(k)])) as Record<K, Cell>;
};

/** What the board is made of: counts of one desk's month. */
export interface BoardCounts {
  received: number;
  kept: number;
  atOnce: number;
  returned: number;
  satisfied: number;
  unsatisfied: number;
  silent: number;
  owedNow: number;
  answered: number;
  /** Of the answered ones; null where there are none. */
  medianDays: number | null;
}

type BoardKey = Exclude<keyof BoardCounts, 'answered' | 'medianDays'>;

interface Board {
  cells: Record<BoardKey, Cell>;
  /** Only where at least five stand behind it; whole days, at least one. */
  medianDays: number | null;
}

/** One part of a whole, with what is left of it. */
const partOf = (whole: Cell, n: number, of: number): Cell => cellsOf(whole, { rest: of - n, part: n }).part;

/** What was at once is a part of what was kept, and that of what was received: it may give away a rest of neither. */
const atOnceOf = ({ atOnce, kept, received }: BoardCounts, keptCell: Cell, whole: Cell): Cell => {
  const ofAll = partOf(whole, atOnce, received);
  if (keptCell.is !== 'n' || ofAll.is !== 'n') return ofAll;
  return partOf(keptCell, atOnce, kept).is === 'n' ? ofAll : HIDDEN;
};

/** The public board: each split of what was received is covered by itself; no other equation joins two of its numbers. */
export const boardOf = (c: BoardCounts): Board => {
  const received = cellOf(c.received);
  const kept = partOf(received, c.kept, c.received);
  const { satisfied, unsatisfied, silent } = c;
  const rest = c.received - satisfied - unsatisfied - silent;
  const said = cellsOf(received, { rest, silent, unsatisfied, satisfied });
  return {
    cells: {
      ...{ received, kept, atOnce: atOnceOf(c, kept, received) },
      ...{ returned: partOf(received, c.returned, c.received), owedNow: cellOf(c.owedNow) },
      ...{ satisfied: said.satisfied, unsatisfied: said.unsatisfied, silent: said.silent },
    },
    medianDays:
      received.is === 'n' && c.answered >= FEWEST && c.medianDays !== null
        ? Math.max(1, Math.round(c.medianDays))
        : null,
  };
};
