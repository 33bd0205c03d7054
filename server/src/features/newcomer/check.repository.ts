import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { StrangerCheckRow } from './entities.js';

type Done = Pick<StrangerCheckRow, 'outcome' | 'sameAs' | 'staffId' | 'doneAt'>;

@Injectable()
export class Checks extends BaseRepository {
  async add(tx: Tx, row: StrangerCheckRow): Promise<void> {
    await this.rows(tx, StrangerCheckRow).insert(row);
  }

  find(residentId: string, tx?: Tx): Promise<StrangerCheckRow | null> {
    return this.from(tx, StrangerCheckRow).findOneBy({ id: residentId });
  }

  findOfMatter(matterId: string, tx?: Tx): Promise<StrangerCheckRow | null> {
    return this.from(tx, StrangerCheckRow).findOneBy({ matterId });
  }

  async ofResidents(ids: readonly string[]): Promise<Map<string, StrangerCheckRow>> {
    const rows = await this.reader(StrangerCheckRow).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async finish(tx: Tx, residentId: string, done: Done): Promise<void> {
    await this.rows(tx, StrangerCheckRow).update({ id: residentId }, done);
  }
}
