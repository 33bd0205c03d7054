import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Ids } from '../clock/ids.js';
import { BaseRepository } from '../database/base-repository.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Bug } from '../errors/errors.js';
import { OutboxHandlers } from './handlers.js';
import type { Lane } from './lanes.js';
import { OutboxRow } from './outbox.entity.js';
import { Relay } from './relay.js';

export interface Put<P = unknown> {
  readonly lane: Lane;
  readonly topic: string;
  readonly payload: P;
  /** Not before; at once unless told. */
  readonly dueAt?: number;
}

/** Where a unit of work leaves what it owes to the network. */
@Injectable()
export class Outbox extends BaseRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly handlers: OutboxHandlers,
    private readonly relay: Relay,
  ) {
    super();
  }

  /** Rides the transaction of what happened; the relay is nudged once that is committed. */
  async put(tx: Tx, ...messages: readonly Put[]): Promise<void> {
    const now = this.clock.now();
    const rows = messages.map((message) => this.toRow(message, now));
    await this.insertMany(tx, OutboxRow, rows as never);
    this.uow.afterCommit(tx, () => {
      for (const lane of new Set(rows.map((row) => row.lane))) this.relay.nudge(lane);
    });
  }

  private toRow({ lane, topic, payload, dueAt }: Put, now: number): OutboxRow {
    if (!this.handlers.find(topic)) throw new Bug('nobody speaks for this topic', { topic });
    return {
      id: this.ids.next(),
      lane,
      topic,
      payload,
      putAt: now,
      dueAt: dueAt ?? now,
      leaseUntil: 0,
      leaseBy: null,
      attempts: 0,
      doneAt: null,
      failureCode: null,
      failureAt: null,
    };
  }
}
