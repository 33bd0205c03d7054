/** Trying again is useless; the row is given up at once, under this name. */
export class Final extends Error {
  constructor(
    readonly code: string,
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'Final';
  }
}

/** It may go better later: at `at` if that is known, else by the usual backoff. */
export class TryLater extends Error {
  constructor(
    readonly code: string,
    readonly at?: number,
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'TryLater';
  }
}

export interface Failure {
  /** `no-consent`, `timeout`, `too-many-attempts` …: stable, for the call list and the log. */
  readonly code: string;
}

const FIRST_MS = 15_000;
const LONGEST_MS = 3_600_000;

/** 15 s, 45 s, 2¼ min … up to an hour, each give or take a quarter, so that a crowd doesn't come back together. */
export const backoffMs = (attempt: number, random: () => number = Math.random): number =>
  Math.min(LONGEST_MS, FIRST_MS * 3 ** (attempt - 1)) * (0.75 + random() / 2);
