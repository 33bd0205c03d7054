import { randomFillSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from './clock.js';

/** Identifiers made by the application (ULID, 26 characters), so that no database numbers anything. Never order by them. */
@Injectable()
export class Ids {
  private readonly pool = new Uint32Array(1_024);
  private used = this.pool.length;
  private readonly make = monotonicFactory(() => this.random());

  constructor(private readonly clock: Clock) {}

  next(): string {
    return this.make(this.clock.now());
  }

  /** The library asks the system for every single character, which costs more than the row that gets the id. */
  private random(): number {
    if (this.used === this.pool.length) {
      randomFillSync(this.pool);
      this.used = 0;
    }
    return (this.pool[this.used++] ?? 0) / 2 ** 32;
  }
}
