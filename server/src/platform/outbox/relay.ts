import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../logging/log.js';
import { Loops, type Nudge } from '../loops.js';
import { backoffMs, Final, TryLater } from './failure.js';
import { type Delivery, type OutboxHandler, OutboxHandlers } from './handlers.js';
import { LANE_NAMES, LANES, type Lane } from './lanes.js';
import { LEASE_MS, Leases } from './leases.repository.js';
import type { OutboxRow } from './outbox.entity.js';

const POLL_MS = 1_000;
/** A handler must be through before its lease is. */
const HANDLE_MS = LEASE_MS - 10_000;

const toDelivery = ({ id, topic, payload, attempts }: OutboxRow): Delivery => ({
  id,
  topic,
  payload,
  attempt: attempts,
});

/**
 * Lends itself a row, lets the database go, speaks to the network, and writes down how it went. At least once: a
 * process that dies between the word and its record says it again after the lease.
 */
@Injectable()
export class Relay implements OnModuleInit {
  private readonly nudges = new Map<Lane, Nudge>();
  private stopping = false;

  constructor(
    private readonly leases: Leases,
    private readonly handlers: OutboxHandlers,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly loops: Loops,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    for (const lane of LANE_NAMES) {
      this.nudges.set(
        lane,
        this.loops.every(POLL_MS, `outbox.${lane}`, () => this.drainLane(lane)),
      );
    }
  }

  /** Called first in a graceful stop: what is in hand is finished, nothing new is taken. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  nudge(lane: Lane): void {
    this.nudges.get(lane)?.();
  }

  /** Delivers all that is due, and what that leaves behind; for tests and for a command. */
  async drain(): Promise<void> {
    for (;;) {
      const due = await Promise.all(LANE_NAMES.map((lane) => this.leases.anyDue(lane)));
      if (this.stopping || !due.includes(true)) return;
      await Promise.all(LANE_NAMES.map((lane) => this.drainLane(lane)));
    }
  }

  private async drainLane(lane: Lane): Promise<void> {
    if (!(await this.leases.anyDue(lane))) return;
    await Promise.all(Array.from({ length: LANES[lane] }, () => this.work(lane)));
  }

  private async work(lane: Lane): Promise<void> {
    while (!this.stopping) {
      const row = await this.leases.take(lane);
      if (!row) return;
      await this.deliver(row);
    }
  }

  private async deliver(row: OutboxRow): Promise<void> {
    const handler = this.handlers.find(row.topic);
    if (!handler) {
      this.log.error('nobody speaks for this topic any more', { topic: row.topic, outboxId: row.id });
      return this.giveUp(row, undefined, 'no-handler');
    }
    // The process died in each of the earlier attempts.
    if (row.attempts > handler.attempts) return this.giveUp(row, handler, 'too-many-attempts');
    let result: unknown;
    try {
      result = await handler.handle(toDelivery(row), AbortSignal.timeout(HANDLE_MS));
    } catch (error) {
      return this.failed(row, handler, error);
    }
    await this.uow.run('outbox.done', async (tx) => {
      const done = { doneAt: this.clock.now(), failureCode: null };
      if (await this.leases.end(tx, row, done)) await handler.onDone?.(tx, toDelivery(row), result);
    });
  }

  private async failed(row: OutboxRow, handler: OutboxHandler, error: unknown): Promise<void> {
    if (error instanceof Final) return this.giveUp(row, handler, error.code);
    const later = error instanceof TryLater ? error : new TryLater('unexpected');
    if (later !== error) this.log.bug(error, { topic: row.topic, outboxId: row.id });
    if (row.attempts >= handler.attempts) return this.giveUp(row, handler, later.code);
    const now = this.clock.now();
    const dueAt = Math.round(later.at ?? now + backoffMs(row.attempts));
    await this.uow.run('outbox.later', (tx) =>
      this.leases.end(tx, row, { dueAt, failureCode: later.code, failureAt: now }),
    );
  }

  private async giveUp(row: OutboxRow, handler: OutboxHandler | undefined, code: string): Promise<void> {
    this.log.warn('outbox row given up', { topic: row.topic, outboxId: row.id, code });
    const now = this.clock.now();
    await this.uow.run('outbox.given-up', async (tx) => {
      const ended = await this.leases.end(tx, row, { doneAt: now, failureCode: code, failureAt: now });
      if (ended) await handler?.onGivenUp(tx, toDelivery(row), { code });
    });
  }
}
