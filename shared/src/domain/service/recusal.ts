import type { Cell, Relation } from '../matter/workflow.js';

const STAFF: readonly Relation[] = ['holder', 'desk'];
const OWN: readonly Relation[] = ['applicant', 'subject', 'helper'];

/**
 * Who handles it isn't of the family. `recuse`: it's me; `declare-kin`: somebody else who handles it, or of the village committee. Filed
 * separately (备案); where the item's rule asks for another person, it goes to a colleague, or by itself to the town. Neither state, promise
 * nor limit moves. `keep-from-village`: nobody of the own village has it in hand from now on, nor reads it.
 */
export const recusalCells: Readonly<Record<string, Cell>> = {
  recuse: {
    to: 'same',
    who: STAFF,
    guard: 'kin-matters',
    party: 'given',
    does: ['file-kin'],
    seen: 'applicant-side',
    tell: [{ to: 'applicant', say: 'kin-filed' }],
    asks: 'recuse',
  },
  'declare-kin': {
    to: 'same',
    who: [...OWN, ...STAFF, 'lead'],
    guard: 'kin-matters',
    party: 'given',
    does: ['file-kin'],
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: 'kin-filed' },
      { to: 'desk', say: 'kin-filed-desk' },
    ],
    asks: 'declare-kin',
  },
  'keep-from-village': {
    to: 'same',
    who: OWN,
    guard: 'may-avoid-village',
    party: 'given',
    does: ['leave-village'],
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: 'kept-from-village' },
      { to: 'desk', say: 'came-to-town' },
    ],
    confirm: true,
  },
};

/** The visit that a filed relative makes a duty: by somebody who is no relative; before it no answer is given. */
export const visitCells: Readonly<Record<string, Cell>> = {
  'visit-done': {
    to: 'same',
    who: ['assignee', 'holder', 'desk', 'lead'],
    guard: ['visit-open', 'no-conflict'],
    does: ['close-visit'],
    seen: 'applicant-side',
    tell: [{ to: 'holder', say: 'visit-done' }],
    asks: 'visit',
  },
};
