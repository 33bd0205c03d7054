import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { DeskDraft } from './entities.js';

@Injectable()
export class DeskDraftRepository extends BaseRepository {
  /** Oldest first. */
  of(staffId: string, tx?: Tx): Promise<DeskDraft[]> {
    return this.from(tx, DeskDraft).find({ where: { staffId }, order: { at: 'ASC', name: 'ASC' } });
  }

  async put(tx: Tx, draft: DeskDraft): Promise<void> {
    const { staffId, name, sealed, at } = draft;
    if (await this.updateOne(tx, DeskDraft, { staffId, name }, { sealed, at })) return;
    try {
      await this.rows(tx, DeskDraft).insert(draft);
    } catch (error) {
      // Of two that came at once the other one's stays; a later change replaces it.
      if (!isDuplicate(error)) throw error;
    }
  }

  async drop(tx: Tx, staffId: string, name: string): Promise<void> {
    await this.rows(tx, DeskDraft).delete({ staffId, name });
  }

  async dropBefore(tx: Tx, at: number): Promise<number> {
    return (await this.rows(tx, DeskDraft).delete({ at: LessThan(at) })).affected ?? 0;
  }
}
