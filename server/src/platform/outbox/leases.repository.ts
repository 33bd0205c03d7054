import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Ids } from '../clock/ids.js';
import { BaseRepository } from '../database/base-repository.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Lane } from './lanes.js';
import { OutboxRow } from './outbox.entity.js';

/** A process that dies gives its rows back after this. */
export const LEASE_MS = 60_000;
const CANDIDATES = 8;

/** Which process has which row in its hands: a conditional update decides, so two processes never hold one row at once. */
@Injectable()
export class Leases extends BaseRepository {
  private readonly holder: string;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    ids: Ids,
  ) {
    super();
    this.holder = ids.next();
  }

  /** Cheap look, without a write, whether a lane has work. */
  async anyDue(lane: Lane): Promise<boolean> {
    return this.reader(OutboxRow).existsBy(this.due(lane));
  }

  /** How much of a lane waits, counted no further than `most`. */
  async countDue(lane: Lane, most: number): Promise<number> {
    const rows = await this.reader(OutboxRow).find({
      select: { id: true },
      where: this.due(lane),
      take: most,
    });
    return rows.length;
  }

  /** Takes the row that is due longest, counting the attempt; undefined when there is none left. */
  async take(lane: Lane): Promise<OutboxRow | undefined> {
    return this.uow.run('outbox.lease', async (tx) => {
      const candidates = await this.rows(tx, OutboxRow).find({
        where: this.due(lane),
        order: { dueAt: 'ASC', id: 'ASC' },
        take: CANDIDATES,
      });
      for (const row of candidates) {
        const lease = {
          leaseUntil: this.clock.now() + LEASE_MS,
          leaseBy: this.holder,
          attempts: row.attempts + 1,
        };
        const unchanged = { id: row.id, attempts: row.attempts, doneAt: IsNull() };
        if (await this.updateOne(tx, OutboxRow, unchanged, lease)) return { ...row, ...lease };
      }
      return undefined;
    });
  }

  /** Writes the end of an attempt; false when the lease was lost to another in the meantime. */
  async end(tx: Tx, row: OutboxRow, changes: Partial<OutboxRow>): Promise<boolean> {
    const mine = { id: row.id, leaseBy: this.holder, attempts: row.attempts, doneAt: IsNull() };
    return this.updateOne(tx, OutboxRow, mine, { ...changes, leaseUntil: 0, leaseBy: null } as never);
  }

  private due(lane: Lane) {
    const now = this.clock.now();
    return { lane, doneAt: IsNull(), dueAt: LessThanOrEqual(now), leaseUntil: LessThanOrEqual(now) };
  }
}
