const MINUTE = 60_000;

/** The sweep looks at half and at four fifths of a promise (warnings), then when it falls due. */
const WARN_AT = [0.5, 0.8] as const;

/** When the sweep first looks at a promise given at `from`. */
export const firstWake = (from: number, promise: number): number => nextWake(from, from, promise, 0);

/**
 * When the sweep looks next after `hop` looks. Always later than `now`, however long the sweep stood still:
 * a look that was missed is made up a minute later, one after the other, so that no step is skipped.
 */
export const nextWake = (now: number, from: number, promise: number, hop: number): number => {
  const share = WARN_AT[hop] ?? 1;
  return Math.max(now + MINUTE, Math.round(from + share * (promise - from)));
};
