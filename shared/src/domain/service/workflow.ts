import type { Clock } from '../calendar/calendar.js';
import type { Cell, Workflow } from '../matter/workflow.js';

/** What of an item shapes its workflow. */
export interface ServiceShape {
  promised: Clock;
  statutory: Clock | null;
  /** A home survey belongs to it (低保: 民发〔2021〕57号, 入户调查). */
  survey: boolean;
}

const STAFF = ['holder', 'desk'] as const;
const OWN = ['applicant', 'subject', 'helper'] as const;

const withdraw: Cell = {
  to: 'closed',
  who: OWN,
  seen: 'applicant-side',
  tell: [{ to: 'holder', say: 'withdrawn' }],
  ending: 'withdrawn',
  confirm: true,
  tone: 'danger',
};

const urge: Cell = {
  to: 'same',
  who: OWN,
  guard: 'not-urged-today',
  seen: 'applicant-side',
  tell: [{ to: 'desk', say: 'urged' }],
};

const note: Cell = { to: 'same', who: [...STAFF, 'lead'], seen: 'staff', tell: [], asks: 'note' };

const refuse: Cell = {
  to: 'concluded',
  who: STAFF,
  does: ['outcome'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'refused' }],
  asks: 'refusal',
  confirm: true,
  tone: 'danger',
};

const transfer: Cell = {
  to: 'submitted',
  who: [...STAFF, 'lead'],
  party: 'given',
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'moved' }],
  asks: 'transfer',
};

/**
 * Version 1 of a service's workflow. The total clock starts on acceptance (低保: 自受理之日起, 民发〔2021〕57号) and stands still
 * while the applicant mends papers; the promise before acceptance is one working day (行政许可法 32 allows five).
 */
export const serviceWorkflow = (item: ServiceShape): Workflow => ({
  kind: 'service',
  version: 1,
  total: item.statutory ?? item.promised,
  start: 'submitted',
  states: {
    submitted: {
      party: 'route',
      turn: 'us',
      clock: { unit: 'workday', n: 1 },
      counts: false,
      on: {
        accept: {
          to: 'handling',
          who: STAFF,
          does: item.survey ? ['hold', 'open-survey'] : ['hold'],
          seen: 'applicant-side',
          tell: [{ to: 'applicant', say: 'accepted' }],
          tone: 'primary',
        },
        'done-now': {
          to: 'closed',
          who: STAFF,
          guard: 'at-counter',
          does: ['outcome'],
          seen: 'applicant-side',
          tell: [],
          asks: 'done-now',
          ending: 'delivered',
        },
        return: {
          to: 'waiting',
          who: STAFF,
          does: ['hold', 'problems'],
          seen: 'applicant-side',
          tell: [{ to: 'applicant', say: 'returned' }],
          asks: 'return-papers',
        },
        transfer,
        refuse,
        withdraw,
        urge,
        note,
      },
    },
    waiting: {
      party: 'keep',
      turn: 'applicant',
      clock: { unit: 'workday', n: 10 },
      counts: false,
      on: {
        resubmit: {
          to: 'submitted',
          who: [...OWN, ...STAFF],
          party: 'keep',
          does: ['papers'],
          seen: 'applicant-side',
          tell: [{ to: 'holder', say: 'resubmitted' }],
          asks: 'resubmit',
          tone: 'primary',
        },
        withdraw,
        note,
      },
    },
    handling: {
      party: 'keep',
      turn: 'us',
      clock: item.promised,
      counts: true,
      on: {
        ...(item.survey ? { 'survey-done': surveyDone } : {}),
        approve: {
          to: 'concluded',
          who: STAFF,
          ...(item.survey ? { guard: 'tasks-done' as const } : {}),
          does: ['outcome'],
          seen: 'applicant-side',
          tell: [{ to: 'applicant', say: 'approved' }],
          asks: 'approval',
          confirm: true,
          tone: 'primary',
        },
        refuse,
        withdraw,
        urge,
        note,
      },
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
          guard: 'ordinary-answer',
          seen: 'applicant-side',
          tell: [],
          ending: 'delivered',
          tone: 'primary',
        },
        deliver: {
          to: 'closed',
          who: [...STAFF, 'assignee', 'lead'],
          seen: 'applicant-side',
          tell: [],
          asks: 'delivery',
          ending: 'delivered',
          tone: 'primary',
        },
        urge,
        note,
      },
    },
  },
});

/** Two people go (民发〔2021〕57号: 每组不少于2人); the assignee or the holder writes what they saw. */
const surveyDone: Cell = {
  to: 'same',
  who: ['assignee', ...STAFF],
  does: ['close-survey'],
  seen: 'applicant-side',
  tell: [{ to: 'holder', say: 'survey-done' }],
  asks: 'survey',
};
