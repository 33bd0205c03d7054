import type { Clock } from '../calendar/calendar.js';
import type { Party } from './party.js';
import type { Cell, Relation } from './workflow.js';

/** Why somebody would rather not have it: on offering it, and on refusing an offer. */
export const OFFER_CODES = [
  'not-ours',
  'other-level',
  'other-skill',
  'conflict',
  'away',
  'together',
] as const;
export const DECLINE_CODES = ['not-ours', 'not-our-place', 'incomplete', 'conflict'] as const;

/** Somebody else is asked to answer for it. Until they say yes the one who asks stays answerable. */
export interface Offer {
  to: Party;
  /** The centre of that desk or person. */
  centreId: string;
  code: string;
  /** `staff:…` */
  by: string;
  at: number;
}

/** How often it was refused, and what is open. After the second refusal somebody binds, by `bindBy`; what is bound is not offered on. */
export interface Handover {
  bounces: number;
  offer: Offer | null;
  bindBy: number | null;
  bound: boolean;
}

const NONE: Handover = { bounces: 0, offer: null, bindBy: null, bound: false };
const BOUNCES = 2;

/** The coordinator binds within one working day. */
export const BIND_CLOCK: Clock = { unit: 'workday', n: 1 };

export const offered = (was: Handover | null, offer: Offer): Handover => ({ ...(was ?? NONE), offer });

/** A refusal counts; with the second one it is to be bound by `bindBy`. */
export const declined = (was: Handover | null, bindBy: number): Handover => {
  const bounces = (was?.bounces ?? 0) + 1;
  return { ...(was ?? NONE), bounces, offer: null, bindBy: bounces >= BOUNCES ? bindBy : null };
};

export const bound = (was: Handover | null): Handover => ({
  ...(was ?? NONE),
  offer: null,
  bindBy: null,
  bound: true,
});

/** An offer that is taken, taken back or overtaken by another step is gone; how often it was refused stays known. */
export const settled = (was: Handover | null): Handover | null =>
  was === null || (was.bounces === 0 && !was.bound) ? null : { ...was, offer: null, bindBy: null };

/**
 * The actions of a transfer, for every state in which a matter may change hands. None of them moves state, promise or limit; only
 * who answers.
 * @param from who may offer it
 */
export const handoverCells = (from: readonly Relation[], asks = 'transfer'): Record<string, Cell> => ({
  transfer: {
    to: 'same',
    who: from,
    guard: 'may-offer',
    beside: 'offer',
    seen: 'applicant-side',
    tell: [{ to: 'offered', say: 'offered' }],
    asks,
  },
  'take-back': { to: 'same', who: from, guard: 'offer-open', beside: 'take-back', seen: 'staff', tell: [] },
  'take-offer': {
    to: 'same',
    who: ['offered'],
    guard: 'offer-open',
    beside: 'take',
    does: ['hold'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'moved' }],
    tone: 'primary',
  },
  'refuse-offer': {
    to: 'same',
    who: ['offered'],
    guard: 'offer-open',
    beside: 'decline',
    seen: 'staff',
    tell: [{ to: 'holder', say: 'offer-refused' }],
    asks: 'refuse-offer',
  },
  bind: {
    to: 'same',
    who: ['lead', 'holder'],
    guard: 'to-bind',
    beside: 'bind',
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: 'moved' },
      { to: 'desk', say: 'bound' },
    ],
    asks: asks === 'transfer' ? 'bind' : 'bind-person',
    tone: 'primary',
  },
});
