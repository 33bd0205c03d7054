import { Injectable } from '@nestjs/common';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { HelpRequestRow } from './entities.js';

@Injectable()
export class HelpRepository extends BaseRepository {
  find(id: string, tx?: Tx): Promise<HelpRequestRow | null> {
    return this.from(tx, HelpRequestRow).findOneBy({ id });
  }

  findOpen(tx: Tx, openKey: string): Promise<HelpRequestRow | null> {
    return this.rows(tx, HelpRequestRow).findOneBy({ openKey });
  }

  /** Of two phones at the same moment the later one begins again, and finds the earlier one's. */
  async add(tx: Tx, row: HelpRequestRow): Promise<void> {
    await this.rows(tx, HelpRequestRow)
      .insert(row)
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain('asked twice at once', { cause: error }) : error;
      });
  }

  async close(tx: Tx, id: string): Promise<void> {
    await this.rows(tx, HelpRequestRow).update({ id }, { openKey: null });
  }
}
