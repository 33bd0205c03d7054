import { dayOf, startOf } from '@huiyin/shared/domain/calendar/calendar';
import { Clock } from '../platform/clock/clock.js';

const MINUTE = 60_000;

/** The clock while the past is told: it goes where the story says, and shows today when the story is over. */
export class StoryClock extends Clock {
  private at: number | null = null;

  override now(): number {
    return this.at ?? Date.now();
  }

  /** So many days ago at that time of day (+08:00); never later than now, never back. */
  goTo(daysAgo: number, time: string): void {
    const [hours = 9, minutes = 0] = time.split(':').map(Number);
    const wanted = startOf(dayOf(Date.now()) - daysAgo) + (hours * 60 + minutes) * MINUTE;
    this.at = Math.max(this.at ?? 0, Math.min(wanted, Date.now() - MINUTE));
  }

  pass(minutes: number): void {
    this.at = Math.min(this.now() + minutes * MINUTE, Date.now());
  }

  today(): void {
    this.at = null;
  }
}
