import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { ConsentRow } from './message.entities.js';

/** More than anybody taps; a count that runs away would promise messages that WeChat then refuses. */
const MOST = 50;
const CHUNK = 500;

export type ConsentKey = Pick<ConsentRow, 'accountId' | 'appId' | 'template'>;

/** One-time consents: counted up by a tap, down by a message, to nothing when WeChat says so. */
@Injectable()
export class ConsentRepository extends BaseRepository {
  async add(tx: Tx, key: ConsentKey, now: number): Promise<void> {
    const rows = this.rows(tx, ConsentRow);
    const { affected } = await rows
      .createQueryBuilder()
      .update()
      .set({
        remaining: () => `CASE WHEN remaining < ${MOST} THEN remaining + 1 ELSE remaining END`,
        changedAt: now,
      })
      .where(key)
      .execute();
    if (affected) return;
    await rows.insert({ ...key, remaining: 1, changedAt: now }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
      return this.add(tx, key, now);
    });
  }

  /** Consents that were given before this database began (a move, a seed). */
  async begin(tx: Tx, rows: readonly ConsentRow[]): Promise<void> {
    await this.insertMany(tx, ConsentRow, rows);
  }

  /** Uses one up; false when there is none. Two at once never take the same one. */
  async take(tx: Tx, key: ConsentKey, now: number): Promise<boolean> {
    const { affected } = await this.rows(tx, ConsentRow)
      .createQueryBuilder()
      .update()
      .set({ remaining: () => 'remaining - 1', changedAt: now })
      .where(key)
      .andWhere('remaining > 0')
      .execute();
    return affected === 1;
  }

  async clear(tx: Tx, key: ConsentKey, now: number): Promise<void> {
    await this.rows(tx, ConsentRow).update(key, { remaining: 0, changedAt: now });
  }

  async leftOfMany(
    accountIds: readonly string[],
    template: ConsentRow['template'],
  ): Promise<Map<string, number>> {
    const left = new Map<string, number>();
    for (let at = 0; at < accountIds.length; at += CHUNK) {
      const rows = await this.reader(ConsentRow).findBy({
        accountId: In(accountIds.slice(at, at + CHUNK)),
        template,
        remaining: MoreThan(0),
      });
      for (const row of rows) left.set(row.accountId, (left.get(row.accountId) ?? 0) + row.remaining);
    }
    return left;
  }

  leftOf(tx: Tx, accountId: string, appId: string): Promise<ConsentRow[]> {
    return this.rows(tx, ConsentRow).findBy({ accountId, appId });
  }
}
