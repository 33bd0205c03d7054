import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ServiceRequest } from '../entities.js';
import { ServiceFollow, ServiceRound } from './entities.js';

/** The rows of how requests are taken in: lists that were told, papers that follow, and the day on which silence counts. */
@Injectable()
export class AcceptanceRepository extends BaseRepository {
  /** In order. */
  rounds(matterId: string, tx?: Tx): Promise<ServiceRound[]> {
    return this.from(tx, ServiceRound).find({ where: { matterId }, order: { round: 'ASC' } });
  }

  async addRound(tx: Tx, round: ServiceRound): Promise<void> {
    await this.rows(tx, ServiceRound).insert(round);
  }

  async addFollows(tx: Tx, follows: readonly ServiceFollow[]): Promise<void> {
    await this.insertMany(tx, ServiceFollow, follows);
  }

  async updateFollows(tx: Tx, ids: readonly string[], changes: Partial<ServiceFollow>): Promise<void> {
    if (ids.length > 0) await this.rows(tx, ServiceFollow).update({ id: In([...ids]) }, changes);
  }

  /** Matters whose promised papers are to be looked at now, oldest first. */
  async toLookAt(now: number, limit: number): Promise<string[]> {
    const rows = await this.reader(ServiceFollow).find({
      where: { lookAt: LessThanOrEqual(now) },
      order: { lookAt: 'ASC' },
      take: limit,
    });
    return [...new Set(rows.map((r) => r.matterId))];
  }

  /** It came to us now, filed or mended. */
  async received(tx: Tx, matterId: string, receivedAt: number, deemAt: number | null): Promise<void> {
    await this.rows(tx, ServiceRequest).update({ id: matterId }, { receivedAt, deemAt });
  }

  /** Whose silence counts as acceptance by now, oldest first. */
  async toDeem(now: number, limit: number): Promise<string[]> {
    const rows = await this.reader(ServiceRequest).find({
      select: { id: true },
      where: { deemAt: LessThanOrEqual(now) },
      order: { deemAt: 'ASC' },
      take: limit,
    });
    return rows.map((r) => r.id);
  }

  async noMoreDeeming(tx: Tx, matterId: string): Promise<void> {
    await this.rows(tx, ServiceRequest).update({ id: matterId }, { deemAt: null });
  }

  openFollows(matterId: string, tx?: Tx): Promise<ServiceFollow[]> {
    return this.from(tx, ServiceFollow).find({
      where: { matterId, settledAt: IsNull() },
      order: { by: 'ASC', id: 'ASC' },
    });
  }
}
