import type { Cell, Relation } from '../matter/workflow.js';

/** What another system's form asks that is known beside the answers. */
export type Known = 'name' | 'idNumber' | 'phone' | 'address' | 'number' | 'filedOn';

const STAFF: readonly Relation[] = ['holder', 'desk'];

/** Another system decides: what was sent, and when, is kept. Who owes the answer, and by when, stays as it is. */
export const sentOutCells: Record<string, Cell> = {
  'send-out': {
    to: 'same',
    who: STAFF,
    does: ['send-out'],
    seen: 'applicant-side',
    tell: [],
    asks: 'send-out',
  },
};

/** The person does it in the official program (认证、备案、缴费); ours records only that it was done. */
export const doneOutsideCells: Record<string, Cell> = {
  'done-outside': {
    to: 'closed',
    who: [...STAFF, 'applicant', 'subject', 'helper'],
    does: ['outcome', 'done-outside'],
    seen: 'applicant-side',
    tell: [],
    asks: 'done-outside',
    ending: 'delivered',
  },
};
