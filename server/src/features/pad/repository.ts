import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { NumberPad } from './entities.js';

const MOST = 50;

@Injectable()
export class PadRepository extends BaseRepository {
  async add(tx: Tx, pad: NumberPad): Promise<void> {
    await this.rows(tx, NumberPad).insert(pad);
  }

  find(id: string): Promise<NumberPad | null> {
    return this.reader(NumberPad).findOneBy({ id });
  }

  /** Newest first. */
  ofCentres(centreIds: readonly string[]): Promise<NumberPad[]> {
    return this.reader(NumberPad).find({
      where: { centreId: In([...centreIds]) },
      order: { at: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }
}
