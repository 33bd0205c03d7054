import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { BaseRepository } from './base-repository.js';
import { KeyColumn, StringColumn } from './columns.js';
import { isDuplicate } from './dialect.js';
import * as t from './table.js';
import type { Tx } from './tx.js';

/** What a database is, in a word: `seeded` = `demo`. */
@Entity('database_mark')
export class MarkRow {
  @KeyColumn(64) name!: string;
  @StringColumn(190) value!: string;
}

export const markTable = t.table(
  'database_mark',
  { name: t.string(64), value: t.string(190) },
  { primary: ['name'] },
);

@Injectable()
export class Marks extends BaseRepository {
  async find(name: string, tx?: Tx): Promise<string | undefined> {
    return (await this.from(tx, MarkRow).findOneBy({ name }))?.value;
  }

  /**
   * From what was read to another word, for one alone of many at once; false: somebody was faster.
   * @param from undefined: it wasn't there
   */
  async swap(tx: Tx, name: string, from: string | undefined, to: string): Promise<boolean> {
    if (from !== undefined) return this.updateOne(tx, MarkRow, { name, value: from }, { value: to });
    try {
      await this.rows(tx, MarkRow).insert({ name, value: to });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async set(tx: Tx, name: string, value: string): Promise<void> {
    await this.rows(tx, MarkRow).delete({ name });
    await this.rows(tx, MarkRow).insert({ name, value });
  }
}
