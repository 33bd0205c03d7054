import { badRating, followUpStates } from '../../matter/follow-up.js';
import type { Cell, State } from '../../matter/workflow.js';
import { isPayout } from './payout.js';
import { approveCell, cannotCell, refuseCell, rulesOf, type StepShape } from './states.js';

const STAFF = ['holder', 'desk', 'lead'] as const;
const OWN = ['applicant', 'subject', 'helper'] as const;

/**
 * What may happen to a matter that is over: its own people, or staff for them, say that it isn't solved; the system looks into a bad
 * rating. The number stays; whoever handled it last doesn't handle it again.
 */
export const afterCells: Readonly<Record<string, Cell>> = {
  'not-solved': {
    to: 'reopened',
    who: [...OWN, 'system'],
    guard: 'recently-closed',
    party: 'another',
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: 'reopened' },
      { to: 'holder', say: 'reopened-staff' },
      { to: 'lead', say: 'reopened-staff' },
    ],
    asks: 'not-solved',
  },
  'bad-rating': badRating,
};

/** The answer, this time. */
const solve: Cell = {
  to: 'concluded',
  who: STAFF,
  does: ['outcome'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'solved' }],
  asks: 'solve',
  tone: 'primary',
};

/** The states of a matter that was opened again. `also`: what may be done in every state. */
export const afterStates = (
  item: StepShape,
  also: Record<string, Cell>,
  withdraw: Cell,
): Record<string, State> => ({
  reopened: {
    party: 'another',
    turn: 'us',
    clock: rulesOf(item).again,
    counts: true,
    on: {
      // An account changes by way of its call and its second person alone: whoever wants it all the same asks anew.
      ...(isPayout(item.steps) ? {} : { solve }),
      rework: {
        to: 'handling',
        who: STAFF,
        seen: 'applicant-side',
        tell: [{ to: 'applicant', say: 'rework' }],
        asks: 'rework',
      },
      ...(item.publicity.rule === 'must' || isPayout(item.steps)
        ? {}
        : { approve: { ...approveCell, who: STAFF } }),
      refuse: { ...refuseCell(item), who: STAFF },
      cannot: { ...cannotCell(item), who: STAFF },
      withdraw,
      ...also,
    },
  },
  ...followUpStates(
    also,
    {
      'not-solved': {
        to: 'reopened',
        who: [...OWN, 'system'],
        party: 'another',
        seen: 'applicant-side',
        tell: [{ to: 'holder', say: 'reopened-staff' }],
        asks: 'not-solved',
      },
    },
    rulesOf(item)['follow-up'],
  ),
});
