import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { Bug } from '../errors/errors.js';
import type { Failure } from './failure.js';

/** What a handler sees of its row. */
export interface Delivery<P = unknown> {
  readonly id: string;
  readonly topic: string;
  readonly payload: P;
  /** 1 for the first. */
  readonly attempt: number;
}

export interface OutboxHandler<P = unknown, R = unknown> {
  readonly topic: string;
  /** How often in all. The last failure has a name and `onGivenUp`. */
  readonly attempts: number;
  /** Speaks to the network, outside any unit of work. Throws `Final` or `TryLater`; may be called twice for one row. */
  handle(delivery: Delivery<P>, signal: AbortSignal): Promise<R>;
  /** In the unit of work that marks the row done. */
  onDone?(tx: Tx, delivery: Delivery<P>, result: R): Promise<void>;
  /** In the unit of work that gives the row up: somebody must now do it by hand. */
  onGivenUp(tx: Tx, delivery: Delivery<P>, failure: Failure): Promise<void>;
}

/** Who speaks for which topic; filled in `onModuleInit`. */
@Injectable()
export class OutboxHandlers {
  private readonly byTopic = new Map<string, OutboxHandler>();

  register<P, R>(handler: OutboxHandler<P, R>): void {
    if (this.byTopic.has(handler.topic)) throw new Bug('two handlers of one topic', { topic: handler.topic });
    this.byTopic.set(handler.topic, handler as unknown as OutboxHandler);
  }

  find(topic: string): OutboxHandler | undefined {
    return this.byTopic.get(topic);
  }
}
