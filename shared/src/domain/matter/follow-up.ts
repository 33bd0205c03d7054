import type { Clock } from '../calendar/calendar.js';
import { LOCAL_RULES } from '../local-rules.js';
import type { Cell, Relation, State, Workflow } from './workflow.js';

const STAFF: readonly Relation[] = ['holder', 'desk', 'lead'];
const OWN: readonly Relation[] = ['applicant', 'subject', 'helper'];

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

/** A workflow whose bad ratings are looked into within the county's own limit. */
export const withFollowUp = (workflow: Workflow, clock: Clock): Workflow => {
  const { followup } = workflow.states;
  return followup
    ? { ...workflow, states: { ...workflow.states, followup: { ...followup, clock } } }
    : workflow;
};

/** What was found goes back to who rated, and is an answer like another. `also`: what may be done meanwhile; `then`: what they may say to it. */
export const followUpStates = (
  also: Readonly<Record<string, Cell>>,
  then: Readonly<Record<string, Cell>> = {},
  clock: Clock = LOCAL_RULES['follow-up'],
): Record<string, State> => ({
  followup: {
    party: 'another',
    turn: 'us',
    clock,
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
