import { Injectable } from '@nestjs/common';

/** The only source of time. Tests put a settable one in its place; no route ever sets it. */
@Injectable()
export class Clock {
  /** UTC milliseconds. */
  now(): number {
    return Date.now();
  }
}
