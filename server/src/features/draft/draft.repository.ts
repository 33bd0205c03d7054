import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { FormDraftRow } from './entities.js';

@Injectable()
export class DraftRepository extends BaseRepository {
  find(accountId: string, itemId: string, tx?: Tx): Promise<FormDraftRow | null> {
    return this.from(tx, FormDraftRow).findOneBy({ accountId, itemId });
  }

  /** What was begun and not handed in, the latest first. */
  open(accountId: string, limit: number, tx?: Tx): Promise<FormDraftRow[]> {
    return this.from(tx, FormDraftRow).find({
      where: { accountId, filedAt: IsNull() },
      order: { changedAt: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  /** Of two phones that begin at the same moment the later one begins again, and finds the earlier one's. */
  async add(tx: Tx, row: FormDraftRow): Promise<void> {
    await this.rows(tx, FormDraftRow)
      .insert(row)
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain('draft', { cause: error }) : error;
      });
  }

  /** False: another phone was faster. */
  change(tx: Tx, { id, version }: FormDraftRow, changes: Partial<FormDraftRow>): Promise<boolean> {
    return this.updateOne(tx, FormDraftRow, { id, version }, { ...changes, version: version + 1 } as never);
  }

  async drop(tx: Tx, accountId: string, itemId: string): Promise<void> {
    await this.rows(tx, FormDraftRow).delete({ accountId, itemId });
  }

  async removeAll(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.rows(tx, FormDraftRow).delete({ id: In([...ids]) });
  }

  async removeBefore(tx: Tx, at: number): Promise<void> {
    await this.rows(tx, FormDraftRow).delete({ changedAt: LessThan(at) });
  }
}
