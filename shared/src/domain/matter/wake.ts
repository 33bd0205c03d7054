import { type Beside, besideDue } from './beside.js';
import type { Owed } from './snapshot.js';

const MINUTE = 60_000;

/** The sweep looks at half and at four fifths of a promise (warnings), then when it falls due. */
const WARN_AT = [0.5, 0.8] as const;

/**
 * When the sweep looks next after `hop` looks. Always later than `now`, however long the sweep stood still:
 * a look that was missed is made up a minute later, one after the other, so that no step is skipped.
 */
const nextWake = (now: number, from: number, promise: number, hop: number): number => {
  const share = WARN_AT[hop] ?? 1;
  return Math.max(now + MINUTE, Math.round(from + share * (promise - from)));
};

/** When the sweep looks again: at the promise's next step, or before that at what runs beside. */
export const wakeOf = (
  now: number,
  owed: Pick<Owed, 'from' | 'promise' | 'hop'>,
  beside: Beside | null | undefined,
): number =>
  Math.max(now + MINUTE, Math.min(nextWake(now, owed.from, owed.promise, owed.hop), besideDue(beside)));
