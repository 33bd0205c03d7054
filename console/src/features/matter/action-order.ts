import type { Allowed } from './types';

/** Seldom wanted: offered small, below what the desk does all day. */
const ASIDE = new Set([
  'note',
  'urge',
  'cannot',
  'hand-out',
  'recuse',
  'declare-kin',
  'to-town',
  'keep-from-village',
  'follow-again',
  'follow-waive',
  'statement',
]);

const RANK = { primary: 0, normal: 1, danger: 2 } as const;

/** The allowed actions in the order of the screen and of the number keys: what carries on first, what ends badly last, the seldom ones aside. */
export const inOrder = (allowed: readonly Allowed[]): { main: Allowed[]; aside: Allowed[] } => {
  const aside = allowed.filter((a) => a.tone !== 'primary' && ASIDE.has(a.action));
  const main = allowed.filter((a) => !aside.includes(a));
  return { main: [...main].sort((a, b) => RANK[a.tone] - RANK[b.tone]), aside };
};
