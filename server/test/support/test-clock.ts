import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands still until a test moves it. Starts on Monday 2026-03-02, 09:00 in China. */
export class TestClock extends Clock {
  constructor(private at = Date.parse('2026-03-02T09:00:00+08:00')) {
    super();
  }

  override now(): number {
    return this.at;
  }

  set(at: number | string): void {
    this.at = typeof at === 'number' ? at : Date.parse(at);
  }

  /** Moves on by so many milliseconds. */
  pass(ms: number): void {
    this.at += ms;
  }
}
