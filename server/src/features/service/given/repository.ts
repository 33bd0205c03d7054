import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { GivenRow, GivenUseRow } from './entities.js';

@Injectable()
export class GivenRepository extends BaseRepository {
  find(id: string, tx?: Tx): Promise<GivenRow | null> {
    return this.from(tx, GivenRow).findOneBy({ id });
  }

  findMany(ids: readonly string[], tx?: Tx): Promise<GivenRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.from(tx, GivenRow).findBy({ id: In([...ids]) });
  }

  /** What counts still, the latest first. */
  live(residentId: string, now: number, tx?: Tx): Promise<GivenRow[]> {
    return this.from(tx, GivenRow).find({
      where: { residentId, overAt: IsNull(), untilAt: MoreThan(now) },
      order: { at: 'DESC', id: 'DESC' },
    });
  }

  async add(tx: Tx, rows: readonly GivenRow[]): Promise<void> {
    await this.insertMany(tx, GivenRow, rows);
  }

  /** A newer one of the same kind takes its place. */
  async replace(tx: Tx, row: Pick<GivenRow, 'residentId' | 'kind' | 'key'>, overAt: number): Promise<void> {
    const { residentId, kind, key } = row;
    await this.rows(tx, GivenRow).update(
      { residentId, kind, key, overAt: IsNull() },
      { overAt, overWhy: 'newer' },
    );
  }

  async end(tx: Tx, ids: readonly string[], overAt: number, overWhy: 'wrong' | 'owner'): Promise<void> {
    if (ids.length === 0) return;
    await this.rows(tx, GivenRow).update({ id: In([...ids]), overAt: IsNull() }, { overAt, overWhy });
  }

  /** Papers of these slots that lie with this matter, or were used for it. */
  async papersIn(tx: Tx, matterId: string, slots: readonly string[]): Promise<string[]> {
    const used = await this.rows(tx, GivenUseRow).findBy({ matterId });
    const paper = { kind: 'paper' as const, key: In([...slots]), overAt: IsNull() };
    const rows = await this.rows(tx, GivenRow).find({
      where: [
        { ...paper, matterId },
        { ...paper, id: In(used.map((u) => u.givenId)) },
      ],
    });
    return rows.map(({ id }) => id);
  }

  /** The pages in this matter that are this person's, given there or used again there, whether they count still or not. */
  async pagesIn(tx: Tx, residentId: string, matterId: string): Promise<string[]> {
    const used = await this.rows(tx, GivenUseRow).findBy({ matterId });
    const given = await this.rows(tx, GivenRow).findBy([
      { residentId, matterId },
      { residentId, id: In(used.map((u) => u.givenId)) },
    ]);
    const own = new Set(given.map(({ id }) => id));
    const there = given.filter((row) => row.matterId === matterId);
    return [...there, ...used.filter((u) => own.has(u.givenId))].flatMap(({ files }) => files ?? []);
  }

  async addUses(tx: Tx, uses: readonly GivenUseRow[]): Promise<void> {
    await this.insertMany(tx, GivenUseRow, uses);
  }

  /** The latest first. */
  uses(givenIds: readonly string[]): Promise<GivenUseRow[]> {
    if (givenIds.length === 0) return Promise.resolve([]);
    return this.reader(GivenUseRow).find({
      where: { givenId: In([...givenIds]) },
      order: { at: 'DESC', id: 'DESC' },
    });
  }

  /** Over for longer than anybody asks who used it. */
  stale(before: number, limit: number): Promise<GivenRow[]> {
    return this.reader(GivenRow).find({
      where: [{ untilAt: LessThan(before) }, { overAt: LessThan(before) }],
      take: limit,
    });
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.rows(tx, GivenUseRow).delete({ givenId: In([...ids]) });
    await this.rows(tx, GivenRow).delete({ id: In([...ids]) });
  }
}
