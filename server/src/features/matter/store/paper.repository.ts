import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import { isDuplicate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MatterPaper, ReservedNumber } from './paper.entity.js';

/** What came on paper, and the numbers that wait on paper. */
@Injectable()
export class PaperRepository extends BaseRepository {
  async add(tx: Tx, paper: MatterPaper): Promise<void> {
    await this.rows(tx, MatterPaper).insert(paper);
  }

  find(matterId: string): Promise<MatterPaper | null> {
    return this.reader(MatterPaper).findOneBy({ id: matterId });
  }

  /** False: the number is on some pad already. */
  async reserve(tx: Tx, row: ReservedNumber): Promise<boolean> {
    try {
      await this.rows(tx, ReservedNumber).insert(row);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  findReserved(tx: Tx, number: string): Promise<ReservedNumber | null> {
    return this.rows(tx, ReservedNumber).findOneBy({ number });
  }

  /** True for the one that uses it. */
  use(tx: Tx, id: string, at: number): Promise<boolean> {
    return this.updateOne(tx, ReservedNumber, { id, usedAt: IsNull() }, { usedAt: at });
  }

  /** By pad, in the order of the sheets. */
  ofPads(padIds: readonly string[]): Promise<ReservedNumber[]> {
    return this.reader(ReservedNumber).find({
      where: { padId: In([...padIds]) },
      order: { id: 'ASC' },
    });
  }
}
