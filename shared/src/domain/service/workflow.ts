import type { Clock } from '../calendar/calendar.js';
import { handoverCells } from '../matter/handover.js';
import { urgeCells } from '../matter/urge.js';
import type { Cell, Effect, Workflow } from '../matter/workflow.js';
import { acceptanceCells, followCells, lateCells, mendCells } from './acceptance.js';
import { doneOutsideCells, sentOutCells } from './outside.js';
import { recusalCells, visitCells } from './recusal.js';
import { afterCells, afterStates } from './steps/after-care.js';
import { isPayout, toldEverywhere } from './steps/payout.js';
import {
  cannotCell,
  publicityStates,
  refuseCell,
  type StepShape,
  stepCells,
  towardsAnswer,
} from './steps/states.js';

/** What of an item shapes its workflow. */
export interface ServiceShape extends StepShape {
  promised: Clock;
  statutory: Clock | null;
  /** `filed`: a relative among the staff makes a visit a duty. */
  kin?: 'filed' | 'other-person' | undefined;
  /** Within which time each step of an urgent one is promised. */
  urgent?: Clock | undefined;
  /** The person does it in an official program: ours records only that it was done. */
  jump?: boolean | undefined;
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

const note: Cell = { to: 'same', who: [...STAFF, 'lead'], seen: 'staff', tell: [], asks: 'note' };

/** Over at the counter, at once. */
const doneNow: Cell = {
  to: 'closed',
  who: STAFF,
  guard: ['at-counter', 'no-conflict'],
  does: ['outcome'],
  seen: 'applicant-side',
  tell: [],
  asks: 'done-now',
  ending: 'delivered',
};

const asItIs = (cells: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> => cells;

/** Another body answers it (信访, 法院 …): over here, with a receipt. */
const handOut: Cell = {
  to: 'closed',
  who: [...STAFF, 'lead'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'handed-out' }],
  asks: 'hand-out',
  ending: 'transferred',
  confirm: true,
  tone: 'danger',
};

/** An answer that finds nobody: three dated tries on two ways, and the supervisor says so. */
const unreached: Record<string, Cell> = {
  knock: { to: 'same', who: [...STAFF, 'assignee', 'lead'], seen: 'staff', tell: [] },
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
};

/** It may change hands at any time before the answer; 催 as long as we owe something. */
const handover = handoverCells([...STAFF, 'lead']);
const urge = urgeCells(OWN);

/** What acceptance opens. */
const opens = ({ steps, kin }: ServiceShape): Effect[] => [
  ...(steps.length > 0 ? ['open-steps' as const] : []),
  ...(kin === 'filed' ? ['open-visit' as const] : []),
];

/**
 * Version 1 of a service's workflow. The total clock starts on acceptance (低保: 自受理之日起, 民发〔2021〕57号) and stands still
 * while the applicant mends papers; the promise before acceptance is one working day (行政许可法 32 allows five).
 */
export const serviceWorkflow = (item: ServiceShape): Workflow => ({
  kind: 'service',
  version: 1,
  total: item.statutory ?? item.promised,
  ...(item.urgent ? { urgent: item.urgent } : {}),
  start: 'submitted',
  states: {
    submitted: {
      party: 'route',
      turn: 'us',
      clock: { unit: 'workday', n: 1 },
      counts: false,
      on: {
        ...(isPayout(item.steps) ? toldEverywhere : asItIs)(acceptanceCells(opens(item))),
        ...(isPayout(item.steps) ? {} : { 'done-now': doneNow }),
        ...handover,
        ...recusalCells,
        refuse: refuseCell(item),
        cannot: cannotCell(item),
        ...(item.jump ? doneOutsideCells : {}),
        'hand-out': handOut,
        withdraw,
        ...urge,
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
        ...handover,
        ...recusalCells,
        withdraw,
        note,
      },
    },
    // We asked too late: the applicant mends, and the promise and the total run on against us.
    mending: {
      party: 'keep',
      turn: 'applicant',
      clock: item.promised,
      counts: true,
      on: {
        ...mendCells,
        ...recusalCells,
        refuse: refuseCell(item),
        withdraw,
        ...handover,
        ...urge,
        note,
      },
    },
    handling: {
      party: 'keep',
      turn: 'us',
      clock: item.promised,
      counts: true,
      on: {
        ...stepCells(item.steps),
        ...towardsAnswer(item),
        ...lateCells,
        ...followCells,
        ...visitCells,
        ...recusalCells,
        ...sentOutCells,
        ...(item.jump ? doneOutsideCells : {}),
        'hand-out': handOut,
        withdraw,
        ...handover,
        ...urge,
        note,
      },
    },
    ...publicityStates(
      item,
      { ...sentOutCells, ...followCells, ...visitCells, ...recusalCells, ...handover, ...urge, note },
      withdraw,
    ),
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
        ...unreached,
        ...urge,
        note,
      },
    },
    ...afterStates(item, { ...handover, ...urge, note }, withdraw),
  },
  after: afterCells,
});
