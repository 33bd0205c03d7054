import {
  type Calendar,
  type Clock,
  dayOf,
  due,
  type Hours,
  isProvisional,
  remaining,
} from '../calendar/calendar.js';
import type { MatterEvent, Owed, Snap } from './snapshot.js';
import { wakeOf } from './wake.js';
import type { Workflow } from './workflow.js';

/** What a published year means to a promise: it comes earlier · stays · would by the new days be later, and stays as told. */
export interface Recounted {
  how: 'earlier' | 'same' | 'stays';
  /** By the new days. */
  by: number;
  /** What is told. */
  promise: number;
}

export interface Calendars {
  was: Calendar;
  is: Calendar;
}

/**
 * Reckons a promise anew by another calendar; null where the calendar has no say (hours, plain days) or nothing is owed. What was told
 * is never made later by itself, and never falls into the past: the next working day at the earliest.
 */
export const recount = (
  w: Workflow,
  m: Snap,
  { was, is }: Calendars,
  hours: Hours,
  now: number,
): Recounted | null => {
  const clock = w.states[m.state]?.clock;
  if (!m.owed || !clock || clock.unit === 'hour' || (clock.unit === 'day' && !clock.roll)) return null;
  const { promise } = m.owed;
  if (promise <= now) return { how: 'same', by: promise, promise };
  const by = due(is, hours, m.owed.from, again(clock, m.owed, was, hours)).at;
  const soonest = due(is, hours, now, { unit: 'workday', n: 1 }).at;
  const next = Math.min(promise, Math.max(by, soonest));
  return { how: by > promise ? 'stays' : next < promise ? 'earlier' : 'same', by, promise: next };
};

/** The clock that this promise was made by: as many working days as it had, whatever step of the ladder made it. */
const again = (clock: Clock, owed: Owed, was: Calendar, hours: Hours): Clock =>
  clock.unit === 'workday'
    ? { ...clock, n: Math.max(1, remaining(was, hours, owed.from, owed.promise, 'workday')) }
    : clock;

/** The event of a promise reckoned anew; the limit, the state and whose it is stay. */
export const recounted = (m: Snap, owed: Owed, to: Recounted, is: Calendar, now: number): MatterEvent => {
  const next: Owed = { ...owed, promise: to.promise, provisional: isProvisional(is, dayOf(to.promise)) };
  return {
    ...{ seq: m.seq + 1, at: now, by: 'clock', act: 'calendar-published', from: m.state, to: m.state },
    owed: { ...next, wake: wakeOf(now, next, m.beside) },
    left: m.left,
    seen: to.how === 'earlier' ? 'applicant-side' : 'staff',
    ending: null,
    beside: m.beside ?? null,
  };
};
