import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { CalendarDraftRow } from './entities.js';

@Injectable()
export class Drafts extends BaseRepository {
  /** Those that are not published yet. */
  open(): Promise<CalendarDraftRow[]> {
    return this.reader(CalendarDraftRow).find({ where: { was: IsNull() }, order: { year: 'ASC' } });
  }

  /** Published, but not every promise is reckoned anew. */
  unfinished(): Promise<CalendarDraftRow[]> {
    return this.reader(CalendarDraftRow).find({ where: { was: Not(IsNull()) } });
  }

  find(year: number, tx?: Tx): Promise<CalendarDraftRow | null> {
    return this.from(tx, CalendarDraftRow).findOneBy({ year: String(year) });
  }

  async put(tx: Tx, row: CalendarDraftRow): Promise<void> {
    await this.rows(tx, CalendarDraftRow).upsert(row, ['year']);
  }

  async drop(tx: Tx, year: string): Promise<void> {
    await this.rows(tx, CalendarDraftRow).delete({ year });
  }
}
