import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { AttachmentReadRow, AttachmentRow } from './attachment.entities.js';

@Injectable()
export class AttachmentRepository extends BaseRepository {
  find(id: string, tx?: Tx): Promise<AttachmentRow | null> {
    return this.from(tx, AttachmentRow).findOneBy({ id });
  }

  findMany(tx: Tx, ids: readonly string[]): Promise<AttachmentRow[]> {
    return this.rows(tx, AttachmentRow).findBy({ id: In([...ids]) });
  }

  async add(tx: Tx, row: AttachmentRow): Promise<void> {
    await this.rows(tx, AttachmentRow).insert(row);
  }

  /** Those that count. */
  findLive(matterId: string, tx?: Tx): Promise<AttachmentRow[]> {
    return this.from(tx, AttachmentRow).find({
      where: { matterId, supersededAt: IsNull() },
      order: { slot: 'ASC', page: 'ASC', id: 'ASC' },
    });
  }

  /** True if it was still free, or this matter's already: of two matters that reach for it one gets it. */
  async attach(tx: Tx, id: string, to: { matterId: string; slot: string; page: number }): Promise<boolean> {
    const changes = { ...to, supersededAt: null };
    return (
      (await this.updateOne(tx, AttachmentRow, { id, matterId: IsNull() }, changes)) ||
      (await this.updateOne(tx, AttachmentRow, { id, matterId: to.matterId }, changes))
    );
  }

  async supersede(tx: Tx, matterId: string, slot: string, at: number): Promise<void> {
    const live = { matterId, slot, supersededAt: IsNull() };
    await this.rows(tx, AttachmentRow).update(live, { supersededAt: at });
  }

  /** True for the one that removed it; never one that belongs to a matter. */
  async removeLoose(tx: Tx, id: string): Promise<boolean> {
    const { affected } = await this.rows(tx, AttachmentRow).delete({ id, matterId: IsNull() });
    return affected === 1;
  }

  findLooseBefore(at: number, limit: number): Promise<AttachmentRow[]> {
    return this.reader(AttachmentRow).find({
      where: { matterId: IsNull(), at: LessThan(at) },
      order: { at: 'ASC' },
      take: limit,
    });
  }

  wasRead(row: AttachmentReadRow): Promise<boolean> {
    return this.reader(AttachmentReadRow).existsBy({ ...row });
  }

  /** False if it stands there already. */
  async markRead(tx: Tx, row: AttachmentReadRow): Promise<boolean> {
    try {
      await this.rows(tx, AttachmentReadRow).insert(row);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
