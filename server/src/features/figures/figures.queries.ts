import { type Measure, middleOf, NOW_MEASURES } from '@huiyin/shared/domain/figures/measures';
import { Injectable } from '@nestjs/common';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { type Line, lineOf } from '../matter/store/line.js';
import { type Cursor, countsSql, listSql, OF_MONTH, type Slice, tookSql } from './figures.sql.js';

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

/** Figures: each number is one predicate summed, and its list is that predicate again, so that they are equal. */
@Injectable()
export class FiguresQueries extends BaseRepository {
  /** One walk over what was received in that time, one over what is open. */
  async counts(of: Slice, now: number): Promise<DeskCounts[]> {
    if (of.centreIds.length === 0) return [];
    const [received, owed] = await Promise.all([
      this.select(countsSql(of, OF_MONTH, now)),
      this.select(countsSql(of, NOW_MEASURES, now)),
    ]);
    const desks = new Map<string, DeskCounts>();
    for (const row of received) desks.set(keyOf(row), deskOf(row, countsOf(row, OF_MONTH)));
    for (const row of owed) {
      const known = desks.get(keyOf(row)) ?? deskOf({ ...row, ...NO_TIMES }, countsOf({}, OF_MONTH));
      desks.set(keyOf(row), { ...known, counts: { ...known.counts, ...countsOf(row, NOW_MEASURES) } });
    }
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

const countsOf = (row: Row, measures: readonly Measure[]): Counts =>
  ({
    ...Object.fromEntries(NOW_MEASURES.map((key) => [key, 0])),
    ...Object.fromEntries(measures.map((key, i) => [key, Number(row[`n${i}`] ?? 0)])),
  }) as Counts;

const deskOf = (row: Row, counts: Counts): DeskCounts => ({
  centreId: String(row.centre_id),
  windowId: row.window_id === null ? null : String(row.window_id),
  counts,
  times: {
    returns: Number(row.times_returned),
    faults: Number(row.times_faults),
    urges: Number(row.times_urged),
  },
  timed: Number(row.timed),
});
