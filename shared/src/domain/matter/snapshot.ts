import type { Beside } from './beside.js';
import type { Party } from './party.js';
import type { Audience, Effect, Ending, Tell, Turn } from './workflow.js';

export type { Party } from './party.js';

/** The owed answer of an open matter. All times are epoch milliseconds. */
export interface Owed {
  party: Party;
  turn: Turn;
  /** When this promise was given. */
  from: number;
  /** What was told. */
  promise: number;
  /** Legal total; moves only by a pause or an approved extension. */
  limit: number;
  /** When the sweep looks again: always set, always later than when it was set. */
  wake: number;
  /** How often the sweep has acted on this promise. */
  hop: number;
  /** Reckoned in a year whose calendar is not published. */
  provisional: boolean;
}

/** The state of a matter as the engine knows it; `left`: units of the total clock left while it stands still, null while it runs. */
export interface Snap {
  state: string;
  seq: number;
  owed: Owed | null;
  left: number | null;
  ending: Ending | null;
  /** What runs beside the owed answer; absent or null: nothing. */
  beside?: Beside | null;
}

/** One append-only step. Folding them with `evolve` gives the snapshot. */
export interface MatterEvent {
  seq: number;
  at: number;
  by: string;
  act: string;
  from: string;
  to: string;
  owed: Owed | null;
  left: number | null;
  seen: Audience;
  ending: Ending | null;
  beside?: Beside | null;
}

/** Why an act was refused. */
export type Refused = 'closed' | 'not-in-table' | 'not-yours' | 'guard';

export type Decision =
  | { ok: true; event: MatterEvent; tell: readonly Tell[]; does: readonly Effect[] }
  | { ok: false; why: Refused; guard?: string };

/** The state after an event: no calendar, no routing, nothing but what the event says. */
export const evolve = (_: Snap | null, e: MatterEvent): Snap => ({
  state: e.to,
  seq: e.seq,
  owed: e.owed,
  left: e.left,
  ending: e.ending,
  beside: e.beside ?? null,
});
