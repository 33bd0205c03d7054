import type { Cell, Relation, State } from './workflow.js';

const STAFF: readonly Relation[] = ['holder', 'desk', 'lead'];
const OWN: readonly Relation[] = ['applicant', 'subject', 'helper'];

/** A bad rating is looked into within five working days (地方常见: 1个工作日联系、5个工作日反馈; 待本地核实). */
const FOLLOW_UP = { unit: 'workday', n: 5 } as const;

/** Of any matter that is over: a bad rating opens it again, under the same number, with another person. */
export const badRating: Cell = {
  to: 'followup',
  who: ['system'],
  party: 'another',
  seen: 'applicant-side',
  tell: [
    { to: 'applicant', say: 'followup' },
    { to: 'holder', say: 'followup-staff' },
  ],
  offered: false,
};

/** What was found goes back to who rated, and is an answer like another. `also`: what may be done meanwhile; `then`: what they may say to it. */
export const followUpStates = (
  also: Readonly<Record<string, Cell>>,
  then: Readonly<Record<string, Cell>> = {},
): Record<string, State> => ({
  followup: {
    party: 'another',
    turn: 'us',
    clock: FOLLOW_UP,
    counts: true,
    on: {
      'answer-rater': {
        to: 'followed',
        who: STAFF,
        seen: 'applicant-side',
        tell: [{ to: 'applicant', say: 'followed-up' }],
        asks: 'followup',
        tone: 'primary',
      },
      ...also,
    },
  },
  followed: {
    party: 'keep',
    turn: 'us',
    clock: { unit: 'workday', n: 1 },
    counts: false,
    on: {
      read: {
        to: 'closed',
        who: OWN,
        seen: 'applicant-side',
        tell: [],
        ending: 'delivered',
        tone: 'primary',
      },
      deliver: {
        to: 'closed',
        who: STAFF,
        seen: 'applicant-side',
        tell: [],
        asks: 'delivery',
        ending: 'delivered',
        tone: 'primary',
      },
      ...then,
      ...also,
    },
  },
});
