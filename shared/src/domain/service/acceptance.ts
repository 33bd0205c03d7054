import type { Cell, Effect, Relation } from '../matter/workflow.js';

const STAFF: readonly Relation[] = ['holder', 'desk'];
const OWN: readonly Relation[] = ['applicant', 'subject', 'helper'];

/**
 * The ways in which a request is taken in, or asked to be mended. `opens`: what begins on acceptance, whichever way it came about.
 * Everything that is missing is listed once (行政许可法32): a desk's `return` asks only for what stands on the first list or came since;
 * what could have been seen at the first look takes the supervisor's `return-again`.
 */
export const acceptanceCells = (opens: readonly Effect[]): Readonly<Record<string, Cell>> => ({
  accept: {
    to: 'handling',
    who: STAFF,
    guard: 'no-conflict',
    does: ['hold', ...opens],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'accepted' }],
    tone: 'primary',
  },
  'accept-later': {
    to: 'handling',
    who: STAFF,
    guard: ['may-follow', 'no-conflict'],
    does: ['hold', ...opens, 'follow'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'accepted-later' }],
    asks: 'accept-later',
  },
  'deem-accepted': {
    to: 'handling',
    who: ['system'],
    does: opens,
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: 'deemed' },
      { to: 'desk', say: 'deemed-desk' },
      { to: 'lead', say: 'deemed-desk' },
    ],
    offered: false,
  },
  return: {
    to: 'waiting',
    who: STAFF,
    guard: ['something-new', 'no-conflict'],
    does: ['hold', 'problems'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'returned' }],
    asks: 'return-papers',
  },
  'return-again': returnAgain(opens),
});

/**
 * Asked for late, by our own fault: it is taken in all the same, the total clock runs from when it last lay with us, a promise that was
 * told stays, and the message apologises. The supervisor does it, with a reason; it is counted.
 */
function returnAgain(opens: readonly Effect[]): Cell {
  return {
    to: 'mending',
    who: ['lead'],
    guard: 'list-told',
    keeps: true,
    does: [...opens, 'our-fault'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'returned-again' }],
    asks: 'return-again',
    confirm: true,
  };
}

/** What was promised for later comes, is put off, or is no longer needed. */
export const followCells: Readonly<Record<string, Cell>> = {
  'follow-up': {
    to: 'same',
    who: [...OWN, ...STAFF],
    guard: 'follow-open',
    does: ['papers', 'settle-follow'],
    seen: 'applicant-side',
    tell: [{ to: 'holder', say: 'follow-came' }],
    asks: 'resubmit',
  },
  'follow-again': {
    to: 'same',
    who: STAFF,
    guard: 'follow-open',
    does: ['move-follow'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'follow-moved' }],
    asks: 'follow-again',
  },
  'follow-waive': {
    to: 'same',
    who: STAFF,
    guard: 'follow-open',
    does: ['settle-follow'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'follow-waived' }],
    asks: 'follow-waive',
  },
  'follow-remind': {
    to: 'same',
    who: ['system'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'follow-remind' }],
    offered: false,
  },
  /** The day has passed: nothing is refused by it, the desk has something to do. */
  'follow-overdue': {
    to: 'same',
    who: ['system'],
    does: ['chase'],
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: 'follow-overdue' },
      { to: 'desk', say: 'follow-overdue-desk' },
    ],
    offered: false,
  },
};

/** While it is handled: the supervisor's late question. */
export const lateCells: Readonly<Record<string, Cell>> = { 'return-again': returnAgain([]) };

/** The applicant mends what we asked for too late: then it goes on as if nothing had been, by the day that was told. */
export const mendCells: Readonly<Record<string, Cell>> = {
  resubmit: {
    to: 'handling',
    who: [...OWN, ...STAFF],
    keeps: true,
    does: ['papers'],
    seen: 'applicant-side',
    tell: [{ to: 'holder', say: 'resubmitted' }],
    asks: 'resubmit',
    tone: 'primary',
  },
};
