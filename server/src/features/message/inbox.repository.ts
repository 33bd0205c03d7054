import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Place } from './cursor.js';
import { InboxRow } from './message.entities.js';

@Injectable()
export class InboxRepository extends BaseRepository {
  /** Which of these readers have this event already. */
  async readersOf(tx: Tx, eventId: string, readers: readonly string[]): Promise<Set<string>> {
    if (readers.length === 0) return new Set();
    const rows = await this.rows(tx, InboxRow).find({
      select: { reader: true },
      where: { eventId, reader: In([...readers]) },
    });
    return new Set(rows.map(({ reader }) => reader));
  }

  async add(tx: Tx, rows: readonly InboxRow[]): Promise<void> {
    await this.insertMany(tx, InboxRow, rows).catch((error: unknown) => {
      throw isDuplicate(error) ? new TryAgain('told twice at once', { cause: error }) : error;
    });
  }

  /** Newest first. */
  findPage(reader: string, after: Place | undefined, limit: number): Promise<InboxRow[]> {
    const query = this.reader(InboxRow)
      .createQueryBuilder('m')
      .where('m.reader = :reader', { reader })
      .orderBy('m.at', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .limit(limit);
    if (after) query.andWhere('m.at <= :at AND (m.at < :at OR m.id < :id)', after);
    return query.getMany();
  }

  /** Unread ones, counted to 100 at most: a badge says 99+. */
  async countUnread(reader: string): Promise<number> {
    const rows = await this.reader(InboxRow).find({
      select: { id: true },
      where: { reader, readAt: IsNull() },
      take: 100,
    });
    return rows.length;
  }

  hasUnread(matterId: string, reader: string): Promise<boolean> {
    return this.reader(InboxRow).existsBy({ matterId, reader, readAt: IsNull() });
  }

  findUnread(tx: Tx, reader: string, ids: readonly string[]): Promise<InboxRow[]> {
    return this.rows(tx, InboxRow).findBy({ id: In([...ids]), reader, readAt: IsNull() });
  }

  async markRead(tx: Tx, ids: readonly string[], at: number): Promise<void> {
    await this.rows(tx, InboxRow).update({ id: In([...ids]), readAt: IsNull() }, { readAt: at });
  }

  /** Members of staff who were told something of a matter. */
  async staffOf(tx: Tx, matterId: string): Promise<string[]> {
    const rows = await this.rows(tx, InboxRow).find({ select: { reader: true }, where: { matterId } });
    return [...new Set(rows.map(({ reader }) => reader))].filter((reader) => reader.startsWith('staff:'));
  }

  /** As if they had never been told. */
  async forget(tx: Tx, matterId: string, readers: readonly string[]): Promise<void> {
    await this.rows(tx, InboxRow).delete({ matterId, reader: In([...readers]) });
  }

  async hand(tx: Tx, matterIds: readonly string[], residentId: string, to: string): Promise<void> {
    await this.rows(tx, InboxRow).update({ matterId: In([...matterIds]), residentId }, { residentId: to });
  }

  async markMatterRead(tx: Tx, matterId: string, reader: string, at: number): Promise<void> {
    await this.rows(tx, InboxRow).update({ matterId, reader, readAt: IsNull() }, { readAt: at });
  }
}
