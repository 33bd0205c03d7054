import { DAY_MS } from '../calendar/days.js';

/** A form that lay longer than this is a case for whoever watches over the desk, not for typing in. */
export const PAPER_DAYS = 30;

/** May a paper form that is typed in at `now` have come at that moment? Never later than now, and not too long ago. */
export const paperTimeProblem = (receivedAt: number, now: number): 'future' | 'too-old' | null =>
  receivedAt > now ? 'future' : receivedAt < now - PAPER_DAYS * DAY_MS ? 'too-old' : null;
