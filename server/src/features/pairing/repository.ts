import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { DeskPairing, DeskPhoto } from './entities.js';

@Injectable()
export class PairingRepository extends BaseRepository {
  async add(tx: Tx, pairing: DeskPairing): Promise<void> {
    await this.rows(tx, DeskPairing).insert(pairing);
  }

  find(id: string, tx?: Tx): Promise<DeskPairing | null> {
    return this.from(tx, DeskPairing).findOneBy({ id });
  }

  /** The one whose code waits to be used. */
  findByCode(codeHash: string, now: number): Promise<DeskPairing | null> {
    return this.reader(DeskPairing).findOneBy({ codeHash, codeUntil: MoreThan(now), endedAt: IsNull() });
  }

  /** True for the phone that was first. */
  join(tx: Tx, id: string, codeHash: string, phone: Partial<DeskPairing>): Promise<boolean> {
    return this.updateOne(tx, DeskPairing, { id, codeHash, endedAt: IsNull() }, { ...phone, codeHash: null });
  }

  /** The next photo's number; null when another one was numbered at the same moment. */
  async next(tx: Tx, { id, photos }: DeskPairing): Promise<number | null> {
    const seq = photos + 1;
    const mine = await this.updateOne(tx, DeskPairing, { id, photos, endedAt: IsNull() }, { photos: seq });
    return mine ? seq : null;
  }

  async addPhoto(tx: Tx, photo: DeskPhoto): Promise<void> {
    await this.rows(tx, DeskPhoto).insert(photo);
  }

  photosAfter(pairingId: string, seq: number): Promise<DeskPhoto[]> {
    return this.reader(DeskPhoto).find({
      where: { pairingId, seq: MoreThan(seq) },
      order: { seq: 'ASC' },
      take: 24,
    });
  }

  end(tx: Tx, id: string, at: number): Promise<boolean> {
    return this.updateOne(tx, DeskPairing, { id, endedAt: IsNull() }, { endedAt: at, codeHash: null });
  }

  async endOfSession(tx: Tx, sessionId: string, at: number): Promise<void> {
    await this.rows(tx, DeskPairing).update(
      { sessionId, endedAt: IsNull() },
      { endedAt: at, codeHash: null },
    );
  }

  async idsBefore(until: number, limit: number): Promise<string[]> {
    const rows = await this.reader(DeskPairing).find({ where: { until: LessThan(until) }, take: limit });
    return rows.map(({ id }) => id);
  }

  async drop(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.rows(tx, DeskPhoto).delete({ pairingId: In([...ids]) });
    await this.rows(tx, DeskPairing).delete({ id: In([...ids]) });
  }
}
