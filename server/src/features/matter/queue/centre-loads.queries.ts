import { Injectable } from '@nestjs/common';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import { asked, COUNT_TO, OWED } from './queue.sql.js';

const COUNTED = ['desk', 'due-soon', 'late', 'waiting', 'undelivered'] as const;

/** What one party of one centre owes: each number by the queue's own predicate of that name. */
export interface CentreLoad {
  readonly centreId: string;
  readonly partyId: string;
  /** The earliest promise. */
  readonly oldest: number;
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
}

/** Figures of centres, for whoever watches over them and may not read what lies there. */
@Injectable()
export class CentreLoadQueries extends BaseRepository {
  /** One walk of an index that holds all that is asked for, over what is open there. */
  async now(centreIds: readonly string[], now: number): Promise<CentreLoad[]> {
    if (centreIds.length === 0) return [];
    const sums = COUNTED.map((view, i) => {
      const [{ text, values } = { text: '1 = 1', values: [] }] = asked({ view, now });
      return { text: `SUM(CASE WHEN ${text} THEN 1 ELSE 0 END) AS n${i}`, values };
    });
    const rows = await this.select({
      text: `SELECT centre_id, owed_id, MIN(owed_promise) AS oldest, ${sums.map((s) => s.text).join(', ')}
        FROM matter WHERE centre_id IN (${centreIds.map(() => '?').join(', ')}) AND ${OWED} GROUP BY centre_id, owed_id`,
      values: [...sums.flatMap((s) => s.values), ...centreIds],
    });
    return rows.map((row) => ({
      centreId: String(row.centre_id),
      partyId: String(row.owed_id),
      oldest: Number(row.oldest),
      counts: Object.fromEntries(
        COUNTED.map((view, i) => [view, Number(row[`n${i}`])]),
      ) as CentreLoad['counts'],
    }));
  }
}

/** As the queue says a number: exact up to `COUNT_TO`. */
export const countOf = (n: number): { n: number; more: boolean } => ({
  n: Math.min(n, COUNT_TO),
  more: n > COUNT_TO,
});
