import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { Vault } from '../../platform/crypto/vault.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { PublicityObjection, PublicitySheet } from './entities.js';

/** A page shows no more than this: one village never has as many at once. */
const MOST = 100;

/** The rows of sheets and of what was said against them; words are sealed on their way in and opened on their way out. */
@Injectable()
export class PublicityRepository extends BaseRepository {
  constructor(private readonly vault: Vault) {
    super();
  }

  /** Those that hang in a village now, newest first. */
  hangingIn(villageId: string, now: number): Promise<PublicitySheet[]> {
    return this.reader(PublicitySheet).find({
      where: { villageId, downAt: IsNull(), untilAt: MoreThan(now) },
      order: { untilAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }

  find(id: string, tx?: Tx): Promise<PublicitySheet | null> {
    return this.from(tx, PublicitySheet).findOneBy({ id });
  }

  /** All sheets of a matter, the first one first. */
  ofMatter(matterId: string, tx?: Tx): Promise<PublicitySheet[]> {
    return this.from(tx, PublicitySheet).find({ where: { matterId }, order: { round: 'ASC' } });
  }

  /** Those whose last day is over and that nobody took down yet, oldest first. */
  over(now: number, limit: number): Promise<PublicitySheet[]> {
    return this.reader(PublicitySheet).find({
      where: { downAt: IsNull(), untilAt: LessThanOrEqual(now) },
      order: { untilAt: 'ASC' },
      take: limit,
    });
  }

  async add(tx: Tx, sheet: PublicitySheet): Promise<void> {
    await this.rows(tx, PublicitySheet).insert(sheet);
  }

  /** What still hangs of a matter hangs no more. */
  async takeDown(tx: Tx, matterId: string, downAt: number): Promise<void> {
    await this.rows(tx, PublicitySheet).update({ matterId, downAt: IsNull() }, { downAt });
  }

  async addObjection(
    tx: Tx,
    row: Pick<PublicityObjection, 'id' | 'sheetId' | 'matterId' | 'at'>,
    words: string,
  ): Promise<void> {
    const sealed = this.vault.seal('publicity_objection', 'words', row.id, words);
    await this.rows(tx, PublicityObjection).insert({ ...row, words: sealed });
  }

  async objections(matterId: string): Promise<{ id: string; at: number; words: string }[]> {
    const rows = await this.reader(PublicityObjection).find({
      where: { matterId },
      order: { at: 'ASC', id: 'ASC' },
    });
    return rows.map(({ id, at, words }) => ({
      id,
      at,
      words: this.vault.open('publicity_objection', 'words', id, words as Envelope),
    }));
  }
}
