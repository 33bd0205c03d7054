import { MEASURE_KEYS, type Measure, middleOf, NOW_MEASURES } from '@huiyin/shared/domain/figures/measures';
import { Injectable } from '@nestjs/common';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Cursor } from '../../platform/http/cursor.js';
import { type Line, lineOf } from '../matter/store/line.js';
import { countsSql, listSql, OF_MONTH, type Slice, tookSql } from './figures.sql.js';

export type Counts = Record<Measure, number>;

/** One desk's numbers; at no window: those on duty, or one person. */
export interface DeskCounts {
  readonly centreId: string;
  readonly windowId: string | null;
  readonly counts: Counts;
  readonly times: { returns: number; faults: number; urges: number };
  /** How many have a day of their answer. */
  readonly timed: number;
}

const DAY = 86_400_000;
const PIECE = 31 * DAY;

/** Figures: each number is one predicate summed, and its list is that predicate again, so that they are equal. */
@Injectable()
export class FiguresQueries extends BaseRepository {
  /** One walk over what is open, and one over each month: a year of a county in one would keep everybody waiting on SQLite. */
  async counts(of: Slice, now: number): Promise<DeskCounts[]> {
    if (of.centreIds.length === 0) return [];
    const desks = new Map<string, DeskCounts>();
    const add = (row: Row, measures: readonly Measure[]) =>
      desks.set(keyOf(row), together(desks.get(keyOf(row)), deskOf(row, measures)));
    for (const part of inParts(of))
      for (const row of await this.select(countsSql(part, OF_MONTH, now))) add(row, OF_MONTH);
    for (const row of await this.select(countsSql(of, NOW_MEASURES, now)))
      add({ ...row, ...NO_TIMES }, NOW_MEASURES);
    return [...desks.values()];
  }

  /** Days from received to the answer, of `timed` matters the middle one (see `middleOf`); exact. */
  async medianDays(of: Slice, timed: number): Promise<number | null> {
    if (timed === 0) return null;
    const [row] = await this.select(tookSql(of, middleOf(timed)));
    return row ? Number(row.took) / DAY : null;
  }

  /** At most `limit` + 1 rows: one more tells that there is a next page. */
  async list(of: Slice, measure: Measure, now: number, after: Cursor | null, limit: number): Promise<Line[]> {
    if (of.centreIds.length === 0) return [];
    return (await this.select(listSql(of, measure, now, after, limit + 1))).map(lineOf);
  }
}

type Row = Record<string, unknown>;

const NO_TIMES: Row = { times_returned: 0, times_faults: 0, times_urged: 0, timed: 0 };

const keyOf = (row: Row): string => `${row.centre_id}/${row.window_id ?? ''}`;

/** The time asked for in pieces of about a month. */
const inParts = (of: Slice): Slice[] => {
  const parts: Slice[] = [];
  for (let from = of.from; from < of.until; from += PIECE)
    parts.push({ ...of, from, until: Math.min(of.until, from + PIECE) });
  return parts;
};

/** A desk's row; what it doesn't count is nought. */
const deskOf = (row: Row, measures: readonly Measure[]): DeskCounts => ({
  centreId: String(row.centre_id),
  windowId: row.window_id === null ? null : String(row.window_id),
  counts: Object.fromEntries(
    MEASURE_KEYS.map((key) => [key, Number(row[`n${measures.indexOf(key)}`] ?? 0)]),
  ) as Counts,
  times: {
    returns: Number(row.times_returned),
    faults: Number(row.times_faults),
    urges: Number(row.times_urged),
  },
  timed: Number(row.timed),
});

const together = (a: DeskCounts | undefined, b: DeskCounts): DeskCounts =>
  a === undefined
    ? b
    : {
        ...b,
        counts: Object.fromEntries(MEASURE_KEYS.map((key) => [key, a.counts[key] + b.counts[key]])) as Counts,
        times: {
          returns: a.times.returns + b.times.returns,
          faults: a.times.faults + b.times.faults,
          urges: a.times.urges + b.times.urges,
        },
        timed: a.timed + b.timed,
      };
