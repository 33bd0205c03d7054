import type { Clock } from '../calendar/calendar.js';
import type { Party } from './party.js';
import type { Cell, Relation } from './workflow.js';

/** The applicant asks how it stands (催). `due`: by when a named person says something new; null once that was said. */
export interface Urge {
  /** How often, in all. */
  n: number;
  at: number;
  due: number | null;
  /** Who owes the sentence: whoever owes the answer, from the second time on the next one up. */
  to: Party;
}

/** A new sentence is owed within one working day. */
export const URGE_CLOCK: Clock = { unit: 'workday', n: 1 };

/** @param up the next one above whoever owes the answer */
export const urged = (was: Urge | null, now: number, due: number, owes: Party, up: Party): Urge => {
  const n = (was?.n ?? 0) + 1;
  return { n, at: now, due, to: n === 1 ? owes : up };
};

/** Something was said; how often it was asked stays known. */
export const answered = (was: Urge | null): Urge | null => (was === null ? null : { ...was, due: null });

/** 催 and its answer, for every state in which the applicant waits for us. The clerk of the village asks for who has no phone. */
export const urgeCells = (own: readonly Relation[]): Record<string, Cell> => ({
  urge: {
    to: 'same',
    who: [...own, 'origin'],
    guard: 'not-urged-today',
    beside: 'urge',
    seen: 'applicant-side',
    tell: [{ to: 'urged', say: 'urged' }],
  },
  'answer-urge': {
    to: 'same',
    who: ['urged'],
    guard: 'urge-open',
    beside: 'answer-urge',
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'urge-answered' }],
    asks: 'answer-urge',
  },
});
