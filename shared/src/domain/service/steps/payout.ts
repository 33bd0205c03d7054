import type { Cell } from '../../matter/workflow.js';
import type { StepRule } from './steps.js';

/** So long after it was taken in nothing changes: whoever didn't ask for it has a day to say so. */
export const COOLING_MS = 24 * 3_600_000;

/** A change of the account on which a benefit is paid: called back on the register's number, checked by a second person, a day to cool. */
export const isPayout = (steps: readonly Pick<StepRule, 'what'>[]): boolean =>
  steps.some(({ what }) => what === 'second');

/** Has the day passed since it was taken in? Not taken in yet: no. */
export const hasCooled = (acceptedAt: number | null, now: number): boolean =>
  acceptedAt !== null && now - acceptedAt >= COOLING_MS;

/**
 * May this member of staff be the second person? Nobody who did anything in it before: took it in, phoned, filed it for somebody.
 * @param actors who acted so far, `staff:…` and others
 */
export const mayBeSecond = (staffId: string, actors: readonly string[]): boolean =>
  !actors.includes(`staff:${staffId}`);

/** Beside the signed call: nobody answered, or the person knows of nothing. */
export const callbackCells: Readonly<Record<string, Cell>> = {
  'callback-missed': {
    to: 'same',
    who: ['assignee', 'holder', 'desk'],
    guard: 'callback-open',
    seen: 'applicant-side',
    tell: [],
  },
  'callback-denied': {
    to: 'concluded',
    who: ['assignee', 'holder', 'desk'],
    guard: 'callback-open',
    does: ['sign-step', 'outcome'],
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: 'payout-denied' },
      { to: 'lead', say: 'payout-denied-staff' },
    ],
    asks: 'callback-denied',
    confirm: true,
    tone: 'danger',
  },
};

/** Taken in, the person is told on every way that there is, before anything changes. */
export const toldEverywhere = (cells: Readonly<Record<string, Cell>>): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(cells).map(([act, cell]) => [
      act,
      cell.to === 'handling'
        ? {
            ...cell,
            tell: [
              ...cell.tell.filter((t) => t.to !== 'applicant'),
              { to: 'applicant', say: 'payout-asked' },
            ],
          }
        : cell,
    ]),
  );
