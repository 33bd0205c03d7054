import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import type { CallScope } from './call-scope.js';
import type { Place } from './cursor.js';
import { CallRow, CallTryRow } from './message.entities.js';

const UNDONE = ['open', 'wrong-number'] as const;

@Injectable()
export class CallRepository extends BaseRepository {
  async add(tx: Tx, row: CallRow): Promise<void> {
    await this.rows(tx, CallRow).insert(row);
  }

  find(id: string, tx?: Tx): Promise<CallRow | null> {
    return this.from(tx, CallRow).findOneBy({ id });
  }

  findMany(tx: Tx, ids: readonly string[]): Promise<CallRow[]> {
    return this.rows(tx, CallRow).find({ where: { id: In([...ids]) }, order: { at: 'ASC', id: 'ASC' } });
  }

  findOnce(tx: Tx, eventId: string, residentId: string): Promise<CallRow | null> {
    return this.rows(tx, CallRow).findOneBy({ eventId, residentId });
  }

  /** What these people are still to be told, oldest first. */
  findUndone(residentIds: readonly string[], tx?: Tx): Promise<CallRow[]> {
    return this.from(tx, CallRow).find({
      where: { residentId: In([...residentIds]), state: In([...UNDONE]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  findUndoneOfMatter(tx: Tx, matterId: string, residentId: string): Promise<CallRow[]> {
    return this.rows(tx, CallRow).findBy({ matterId, residentId, state: In([...UNDONE]) });
  }

  /** Who is still to be phoned about a matter. */
  async whoseUndone(matterId: string): Promise<string[]> {
    const where = { matterId, state: In([...UNDONE]) };
    const rows = await this.reader(CallRow).find({ select: { id: true, residentId: true }, where });
    return rows.map(({ residentId }) => residentId);
  }

  findByMatter(matterId: string, tx?: Tx): Promise<CallRow[]> {
    return this.from(tx, CallRow).find({ where: { matterId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** True for the one that moved it. */
  move(tx: Tx, { id, state }: Pick<CallRow, 'id' | 'state'>, to: Partial<CallRow>): Promise<boolean> {
    return this.updateOne(tx, CallRow, { id, state }, to);
  }

  /** Others phone about a matter from now on. */
  async moveMatter(tx: Tx, matterId: string, to: Pick<CallRow, 'centreId' | 'placePath'>): Promise<void> {
    await this.rows(tx, CallRow).update({ matterId, state: In([...UNDONE]) }, to);
  }

  async hand(tx: Tx, id: string, residentId: string): Promise<void> {
    await this.rows(tx, CallRow).update({ id }, { residentId });
  }

  async addTries(tx: Tx, rows: readonly CallTryRow[]): Promise<void> {
    await this.insertMany(tx, CallTryRow, rows);
  }

  async triesOf(callIds: readonly string[], tx?: Tx): Promise<CallTryRow[]> {
    if (callIds.length === 0) return [];
    return this.from(tx, CallTryRow).find({
      where: { callId: In([...callIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** People to phone, soonest due first: one line each, `at` the soonest of their dues. */
  async findPeople(scope: CallScope, after: Place | undefined, limit: number): Promise<Place[]> {
    const query = this.peopleIn(scope)
      .addSelect('MIN(c.due)', 'at')
      .orderBy('MIN(c.due)', 'ASC')
      .addOrderBy('c.residentId', 'ASC')
      .limit(limit);
    if (after) query.having('MIN(c.due) > :at OR (MIN(c.due) = :at AND c.residentId > :id)', after);
    const rows = await query.getRawMany<{ id: string; at: string | number }>();
    return rows.map(({ id, at }) => ({ id, at: Number(at) }));
  }

  /** The same list's length, exact to 999. */
  async countPeople(scope: CallScope): Promise<{ n: number; more: boolean }> {
    const rows = await this.peopleIn(scope).limit(1000).getRawMany();
    return { n: Math.min(rows.length, 999), more: rows.length > 999 };
  }

  private peopleIn(scope: CallScope): SelectQueryBuilder<CallRow> {
    return this.reader(CallRow)
      .createQueryBuilder('c')
      .select('c.residentId', 'id')
      .where('c.state IN (:...undone)', { undone: UNDONE })
      .andWhere(inScope(scope))
      .groupBy('c.residentId');
  }
}

/** Not for the door: open, or of no village (`/county/town/`). */
const AT_THE_DESK = "(c.state = 'open' OR c.placePath NOT LIKE '/%/%/%/%')";

/** `inCallScope` as SQL. Ids have no characters that LIKE reads as its own but `_`, which is fenced. */
const inScope = (scope: CallScope) =>
  new Brackets((where) => {
    where.where('1 = 0');
    if (scope.centreIds.length > 0) {
      where.orWhere(`${AT_THE_DESK} AND c.centreId IN (:...centres)`, { centres: scope.centreIds });
    }
    scope.paths.forEach((path, i) => {
      where.orWhere(`${AT_THE_DESK} AND c.placePath LIKE :path${i} ESCAPE '|'`, {
        [`path${i}`]: prefix(path),
      });
    });
    scope.doorPaths.forEach((path, i) => {
      where.orWhere(`c.state = 'wrong-number' AND c.placePath LIKE :door${i} ESCAPE '|'`, {
        [`door${i}`]: prefix(path),
      });
    });
  });

const prefix = (path: string) => `${path.replace(/[|_%]/g, '|$&')}%`;
