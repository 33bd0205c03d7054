import { badRating, followUpStates } from '../matter/follow-up.js';
import { handoverCells } from '../matter/handover.js';
import { urgeCells } from '../matter/urge.js';
import type { Cell, Relation, State, Workflow } from '../matter/workflow.js';

/**
 * A word that somebody of ours owes an answer to: `ask.sort` what one finds nothing for (说给工作人员听) · `ask.mend` a value of the
 * register that is wrong (这里不对) · `ask.report` a body that demanded a certificate which no village may issue (证明监督).
 * They stand where services have their item.
 */
export const ASK_TOPICS = ['ask.sort', 'ask.mend', 'ask.report'] as const;
export type AskTopic = (typeof ASK_TOPICS)[number];

const STAFF: readonly Relation[] = ['holder', 'desk', 'lead'];
const OWN: readonly Relation[] = ['applicant', 'subject', 'helper'];

/** An answer is said by this form and told by this message; then it has to arrive. */
const answer = (asks: string, say: string, more: Partial<Cell> = {}): Cell => ({
  to: 'concluded',
  who: STAFF,
  does: ['outcome', 'answer'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say }],
  asks,
  ...more,
});

const note: Cell = { to: 'same', who: STAFF, seen: 'staff', tell: [], asks: 'note' };
const withdraw: Cell = {
  to: 'closed',
  who: OWN,
  seen: 'applicant-side',
  tell: [{ to: 'holder', say: 'withdrawn' }],
  ending: 'withdrawn',
  confirm: true,
  tone: 'danger',
};

interface Shape {
  days: number;
  party: State['party'];
  answers: Readonly<Record<string, Cell>>;
  asksTransfer: string;
}

/** The days are ours to promise; 待本地核实. */
const SHAPES: Readonly<Record<AskTopic, Shape>> = {
  'ask.sort': {
    days: 1,
    party: 'route',
    asksTransfer: 'transfer',
    answers: {
      point: answer('point', 'ask-pointed', { tone: 'primary' }),
      'tell-words': answer('tell-words', 'ask-told'),
    },
  },
  'ask.mend': {
    days: 3,
    party: 'given',
    asksTransfer: 'transfer-person',
    answers: {
      mended: answer('mended', 'mend-done', {
        who: [...STAFF, 'origin'],
        tone: 'primary',
      }),
      stays: answer('tell-words', 'mend-stays', { who: [...STAFF, 'origin'] }),
    },
  },
  'ask.report': {
    days: 5,
    party: 'route',
    asksTransfer: 'transfer',
    answers: {
      'tell-words': answer('tell-words', 'report-told', { tone: 'primary' }),
      'hand-out': {
        ...answer('hand-out', 'handed-out'),
        to: 'closed',
        does: [],
        ending: 'transferred',
        confirm: true,
      },
    },
  },
};

/** Version 1 of a word's workflow: open until somebody says something, then until it has arrived. Passing it on moves no day. */
export const askWorkflow = (topic: AskTopic): Workflow => {
  const { days, party, answers, asksTransfer } = SHAPES[topic];
  const clock = { unit: 'workday', n: days } as const;
  const urge = urgeCells(OWN);
  return {
    kind: 'ask',
    version: 1,
    total: clock,
    start: 'open',
    states: {
      open: {
        party,
        turn: 'us',
        clock,
        counts: true,
        on: { ...answers, withdraw, ...handoverCells(STAFF, asksTransfer), ...urge, note },
      },
      concluded: {
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
          'close-unreachable': {
            to: 'closed',
            who: ['lead'],
            guard: 'tried-thrice',
            seen: 'applicant-side',
            tell: [],
            ending: 'unreachable',
            confirm: true,
            tone: 'danger',
          },
          ...urge,
          note,
        },
      },
      ...followUpStates({ ...urge, note }),
    },
    after: { 'bad-rating': badRating },
  };
};
