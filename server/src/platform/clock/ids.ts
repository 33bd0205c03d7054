import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from './clock.js';

/** Identifiers made by the application (ULID, 26 characters), so that no database numbers anything. Never order by them. */
@Injectable()
export class Ids {
  private readonly make = monotonicFactory();

  constructor(private readonly clock: Clock) {}

  next(): string {
    return this.make(this.clock.now());
  }
}
