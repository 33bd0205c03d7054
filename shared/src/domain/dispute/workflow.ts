import { badRating, followUpStates } from '../matter/follow-up.js';
import { handoverCells } from '../matter/handover.js';
import { urgeCells } from '../matter/urge.js';
import type { Cell, State, Workflow } from '../matter/workflow.js';

const note: Cell = { to: 'same', who: ['holder', 'mediator', 'lead'], seen: 'staff', tell: [], asks: 'note' };

const statement: Cell = {
  to: 'same',
  who: ['applicant', 'respondent', 'holder'],
  does: ['statement'],
  seen: 'actor',
  tell: [{ to: 'holder', say: 'statement-added' }],
  asks: 'statement',
};

const withdraw: Cell = {
  to: 'closed',
  who: ['applicant', 'helper'],
  seen: 'parties',
  tell: [
    { to: 'holder', say: 'withdrawn' },
    { to: 'respondent', say: 'called-off' },
  ],
  ending: 'withdrawn',
  confirm: true,
  tone: 'danger',
};

/** Danger is never only mediated: police or the town take it, and their receipt is noted (反家庭暴力法14条, 未成年人保护法11条). */
const handOver: Cell = {
  to: 'concluded',
  who: ['holder', 'lead'],
  guard: 'red-flag',
  does: ['outcome'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'handed-over' }],
  asks: 'hand-over',
  confirm: true,
  tone: 'danger',
};

/** One side clearly refuses: mediation ends and other ways are told (人民调解法17、26条). */
const endWithout: Cell = {
  to: 'concluded',
  who: ['holder'],
  does: ['outcome'],
  seen: 'parties',
  tell: [{ to: 'parties', say: 'not-agreed' }],
  asks: 'no-agreement',
  confirm: true,
  tone: 'danger',
};

/** To another committee's mediators, up to the town and back; never to a desk. */
const handover = handoverCells(['holder', 'mediator', 'lead']);
const urge = urgeCells(['applicant', 'helper']);

const us = (n: number, on: State['on']): State => ({
  party: 'keep',
  turn: 'us',
  clock: { unit: 'workday', n },
  counts: true,
  on: { ...on, ...handover, ...urge, statement, withdraw, note },
});

/** A red-flagged quarrel is looked at within two hours, day and night. */
const RED_FLAG_CLOCK = { unit: 'hour', n: 2 } as const;

/**
 * Version 1 of a dispute (人民调解). Nothing goes to the other side before the first agrees, and never under a red flag. A month is
 * the usual total (宁波条例27; 待本地核实); whether to take it is told within three working days.
 */
export const disputeWorkflow: Workflow = {
  kind: 'dispute',
  version: 1,
  total: { unit: 'day', n: 30 },
  urgent: RED_FLAG_CLOCK,
  start: 'received',
  states: {
    received: {
      ...us(3, {
        take: {
          to: 'first-side',
          who: ['mediator', 'desk'],
          guard: 'no-conflict',
          does: ['hold'],
          seen: 'applicant-side',
          tell: [{ to: 'applicant', say: 'mediator-took' }],
          tone: 'primary',
        },
        'hand-over': { ...handOver, who: ['mediator', 'desk', 'lead'] },
      }),
      party: 'route',
    },
    'first-side': us(3, {
      'agree-invite': {
        to: 'may-invite',
        who: ['applicant', 'helper', 'holder'],
        guard: 'no-red-flag',
        seen: 'applicant-side',
        tell: [{ to: 'holder', say: 'first-agrees' }],
        asks: 'agree-invite',
        tone: 'primary',
      },
      'hand-over': handOver,
      'end-without': {
        ...endWithout,
        seen: 'applicant-side',
        tell: [{ to: 'applicant', say: 'not-agreed' }],
      },
    }),
    'may-invite': us(2, {
      invite: {
        to: 'invited',
        who: ['holder'],
        guard: 'no-red-flag',
        does: ['invite'],
        seen: 'parties',
        tell: [
          { to: 'respondent', say: 'invited' },
          { to: 'applicant', say: 'other-invited' },
        ],
        asks: 'invite',
        confirm: true,
        tone: 'primary',
      },
      'hand-over': handOver,
      'end-without': {
        ...endWithout,
        seen: 'applicant-side',
        tell: [{ to: 'applicant', say: 'not-agreed' }],
      },
    }),
    invited: {
      ...us(5, {
        'other-agrees': {
          to: 'both-agree',
          who: ['respondent', 'holder'],
          seen: 'parties',
          tell: [{ to: 'applicant', say: 'other-agrees' }],
          asks: 'said-how',
          tone: 'primary',
        },
        'other-refuses': {
          to: 'concluded',
          who: ['respondent', 'holder'],
          does: ['outcome'],
          seen: 'parties',
          tell: [{ to: 'parties', say: 'not-agreed' }],
          asks: 'no-agreement',
          confirm: true,
          tone: 'danger',
        },
        'hand-over': handOver,
      }),
      turn: 'outside',
    },
    'both-agree': us(3, {
      'plan-meeting': {
        to: 'meeting',
        who: ['holder'],
        does: ['meeting'],
        seen: 'parties',
        tell: [{ to: 'parties', say: 'meeting' }],
        asks: 'meeting',
        tone: 'primary',
      },
      'hand-over': handOver,
      'end-without': endWithout,
    }),
    meeting: us(5, {
      'plan-meeting': {
        to: 'meeting',
        who: ['holder'],
        does: ['meeting'],
        seen: 'parties',
        tell: [{ to: 'parties', say: 'meeting-moved' }],
        asks: 'meeting',
      },
      agreed: {
        to: 'concluded',
        who: ['holder'],
        does: ['outcome'],
        seen: 'parties',
        tell: [{ to: 'parties', say: 'agreed' }],
        asks: 'agreement',
        confirm: true,
        tone: 'primary',
      },
      'hand-over': handOver,
      'end-without': endWithout,
    }),
    concluded: {
      party: 'keep',
      turn: 'us',
      clock: { unit: 'workday', n: 2 },
      counts: false,
      on: {
        read: {
          to: 'closed',
          who: ['applicant', 'helper'],
          guard: 'ordinary-answer',
          seen: 'applicant-side',
          tell: [],
          ending: 'delivered',
          tone: 'primary',
        },
        deliver: {
          to: 'closed',
          who: ['holder', 'lead'],
          seen: 'applicant-side',
          tell: [],
          asks: 'delivery',
          ending: 'delivered',
          tone: 'primary',
        },
        note,
      },
    },
    ...followUpStates({ note }),
  },
  after: { 'bad-rating': badRating },
};
