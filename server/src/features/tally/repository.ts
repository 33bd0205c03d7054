import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { Tally } from './entities.js';

/** A window of a centre; a grid worker counts for the station. */
export interface Desk {
  readonly centreId: string;
  readonly windowId: string | null;
}

@Injectable()
export class TallyRepository extends BaseRepository {
  async add(tx: Tx, row: Tally): Promise<void> {
    await this.rows(tx, Tally).insert(row);
  }

  find(id: string, tx: Tx): Promise<Tally | null> {
    return this.rows(tx, Tally).findOneBy({ id });
  }

  async drop(tx: Tx, id: string): Promise<void> {
    await this.rows(tx, Tally).delete({ id });
  }

  count({ centreId, windowId }: Desk, day: string, what: Tally['what']): Promise<number> {
    return this.reader(Tally).countBy({ centreId, day, windowId: windowId ?? IsNull(), what });
  }
}
