import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { CallbackRow } from './entities.js';

/** The rows of call-backs. */
@Injectable()
export class CallbackRepository extends BaseRepository {
  find(id: string, tx?: Tx): Promise<CallbackRow | null> {
    return this.from(tx, CallbackRow).findOneBy({ id });
  }

  ofMatter(matterId: string, tx: Tx): Promise<CallbackRow | null> {
    return this.rows(tx, CallbackRow).findOneBy({ matterId });
  }

  /** What these centres have to ask, soonest first; nobody asks after their own work. */
  async open(
    centreIds: readonly string[],
    notHandledBy: string,
    offset: number,
    limit: number,
  ): Promise<CallbackRow[]> {
    if (centreIds.length === 0) return [];
    return this.reader(CallbackRow)
      .createQueryBuilder('c')
      .where('c.centreId IN (:...centreIds) AND c.doneAt IS NULL', { centreIds })
      .andWhere('(c.handlerId IS NULL OR c.handlerId <> :notHandledBy)', { notHandledBy })
      .orderBy('c.due', 'ASC')
      .addOrderBy('c.id', 'ASC')
      .offset(offset)
      .limit(limit)
      .getMany();
  }

  async add(tx: Tx, row: CallbackRow): Promise<void> {
    await this.rows(tx, CallbackRow).insert(row);
  }

  /** False when a colleague was quicker. */
  move(
    tx: Tx,
    { id, tries }: Pick<CallbackRow, 'id' | 'tries'>,
    changes: Partial<CallbackRow>,
  ): Promise<boolean> {
    return this.updateOne(tx, CallbackRow, { id, tries, doneAt: IsNull() }, changes);
  }
}
