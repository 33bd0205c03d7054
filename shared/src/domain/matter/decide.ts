import type { Clock } from '../calendar/calendar.js';
import { type Given, withBeside } from './beside-step.js';
import type { Decision, MatterEvent, Owed, Party, Snap } from './snapshot.js';
import { wakeOf } from './wake.js';
import {
  type Cell,
  CLOSED,
  clockOf,
  type Facts,
  guardsOf,
  type PartyRule,
  type Relation,
  type State,
  type Workflow,
} from './workflow.js';

/** What the decision needs from outside, all of it pure: the clock on the wall, the calendar of the desk, and who is where. */
export interface Env {
  now: number;
  due(from: number, clock: Clock): { at: number; provisional: boolean };
  /** The same for the legal total, that our own closed days don't move; `due` where there are none. */
  dueTotal?(from: number, clock: Clock): { at: number; provisional: boolean };
  /** Units of the clock from `from` until `limit`. */
  remaining(from: number, limit: number, unit: Clock['unit']): number;
  /** Who owes the answer; `was` is who owed it before. */
  party(rule: PartyRule, was: Party | null): Party;
  /** The next one up: supervisor, then the town's, then its roster. */
  above(party: Party): Party;
  /** A promise fixed by the action itself (a meeting's hour). */
  promise?: number | undefined;
  /**
   * Clocks of the state that is entered count from this earlier moment: from the day it was received where the law says so (行政许可法32),
   * or from when it last lay with us where we were at fault. What would be over by now ends with the next unit instead.
   */
  since?: number | undefined;
  /** Whom an offer or a binding names. */
  given?: Given | undefined;
  /** Who binds after an offer was refused twice. */
  coordinator?: Party | undefined;
  /** A red flag: every promise is made by the workflow's urgent clock, where it has one. */
  urgent?: boolean | undefined;
}

/** Who acts, and what they are to this matter. A clock is an actor too. */
export interface Actor {
  id: string;
  is: ReadonlySet<Relation>;
}

/** Begins a matter: the first event. `clock` replaces the start state's own (a task that is due by a day). */
export const begin = (w: Workflow, by: Actor, env: Env, clock?: Clock): MatterEvent => {
  const state = stateOf(w, w.start);
  const before: Snap = { state: w.start, seq: 0, owed: null, left: w.total.n, ending: null };
  const entered = enter(w, before, clock ? { ...state, clock } : state, env, state.party);
  return {
    seq: 1,
    at: env.now,
    by: by.id,
    act: 'submit',
    from: w.start,
    to: w.start,
    ...entered,
    seen: 'applicant-side',
    ending: null,
  };
};

/**
 * Decides one action: workflow + state + who acts + facts + clock → the event, whom to tell, what else to do; or why not.
 * A refusal changes nothing. Never throws on data that `faultsOf` has passed.
 */
export const decide = (w: Workflow, m: Snap, act: string, by: Actor, facts: Facts, env: Env): Decision => {
  const cell = cellsOf(w, m)[act];
  if (!cell) return { ok: false, why: m.owed ? 'not-in-table' : 'closed' };
  if (!cell.who.some((r) => by.is.has(r))) return { ok: false, why: 'not-yours' };
  const unmet = unmetOf(cell, facts);
  if (unmet) return { ok: false, why: 'guard', guard: unmet };
  const { moved, tell, seen } = withBeside(cell, m, outcomeOf(w, m, cell, env), by.id, env);
  const head = { seq: m.seq + 1, at: env.now, by: by.id, act, from: m.state, seen };
  return { ok: true, tell, does: cell.does ?? [], event: { ...head, ...moved } };
};

/** The actions that this actor may take now. */
export const allowedActions = (
  w: Workflow,
  m: Snap,
  by: Actor,
  facts: Facts,
): { action: string; cell: Cell }[] =>
  Object.entries(cellsOf(w, m))
    .filter(([, c]) => c.offered !== false && c.who.some((r) => by.is.has(r)) && !unmetOf(c, facts))
    .map(([action, cell]) => ({ action, cell }));

/** What the table has for a matter as it stands; of one that is over, what opens it again. */
export const cellsOf = (w: Workflow, m: Pick<Snap, 'state' | 'owed'>): Readonly<Record<string, Cell>> =>
  (m.owed ? w.states[m.state]?.on : w.after) ?? {};

/** The first condition that doesn't hold. */
const unmetOf = (cell: Cell, facts: Facts) => guardsOf(cell).find((guard) => !facts[guard]);

type Moved = Pick<MatterEvent, 'to' | 'owed' | 'left' | 'ending'>;

const outcomeOf = (w: Workflow, m: Snap, cell: Cell, env: Env): Moved => {
  if (cell.to === CLOSED) return { to: CLOSED, owed: null, left: null, ending: cell.ending ?? 'delivered' };
  if (cell.to === 'same') {
    const owed = cell.party && m.owed ? { ...m.owed, party: env.party(cell.party, m.owed.party) } : m.owed;
    return { to: m.state, owed, left: m.left, ending: null };
  }
  const state = stateOf(w, cell.to);
  if (cell.keeps && m.owed && m.left === null) {
    const owed = { ...m.owed, party: env.party(cell.party ?? state.party, m.owed.party), turn: state.turn };
    return { to: cell.to, owed, left: null, ending: null };
  }
  const entered = cell.clock ? { ...state, clock: cell.clock } : state;
  return { to: cell.to, ...enter(w, m, entered, env, cell.party ?? state.party), ending: null };
};

/** The owed answer on entering a state: the total clock goes on, stops or starts again; the promise never outlasts it. */
const enter = (
  w: Workflow,
  m: Snap,
  s: State,
  env: Env,
  rule: PartyRule,
): { owed: Owed; left: number | null } => {
  const runs =
    m.seq > 0 && !m.owed ? runAgain(clockOf(w, s, env.urgent), env) : runTotal(w, m, s.counts, env);
  const step =
    env.promise !== undefined && env.promise > env.now
      ? { at: env.promise, provisional: false }
      : dueSince(env, clockOf(w, s, env.urgent));
  const promise = s.counts && runs.limit > env.now ? Math.min(step.at, runs.limit) : step.at;
  const owed = {
    party: env.party(rule, m.owed?.party ?? null),
    turn: s.turn,
    from: env.now,
    promise,
    limit: runs.limit,
    // A sheet that hangs is nobody's work: there is nothing to warn of before its day.
    hop: s.turn === 'publicity' ? 2 : 0,
  };
  return {
    owed: { ...owed, wake: wakeOf(env.now, owed, null), provisional: step.provisional },
    left: runs.left,
  };
};

/** Pausing keeps the units left; resuming reckons a new end from them, with at least one unit, so that nothing is late at once. */
const runTotal = (
  w: Workflow,
  m: Snap,
  counts: boolean,
  env: Env,
): { limit: number; left: number | null } => {
  const left = m.left ?? Math.max(1, env.remaining(env.now, m.owed?.limit ?? env.now, w.total.unit));
  if (!counts) return { limit: m.owed?.limit ?? totalOf(env)(env.now, w.total).at, left };
  if (m.left === null && m.owed) return { limit: m.owed.limit, left: null };
  return { limit: dueSince(env, { ...w.total, n: Math.max(1, left) }, totalOf(env)).at, left: null };
};

/** A matter that is opened again has the new clock alone: shorter than the first, and no total left of it. */
const runAgain = (clock: Clock, env: Env): { limit: number; left: number | null } => ({
  limit: env.due(env.now, clock).at,
  left: null,
});

/** When a clock ends that began at `env.since`, or else now; never in the past. */
const dueSince = (env: Env, clock: Clock, due = env.due): { at: number; provisional: boolean } => {
  if (env.since === undefined || env.since >= env.now) return due(env.now, clock);
  const early = due(env.since, clock);
  return early.at > env.now ? early : due(env.now, { ...clock, n: 1 });
};

const totalOf = (env: Env): Env['due'] => env.dueTotal ?? env.due;

const stateOf = (w: Workflow, name: string): State => {
  const state = w.states[name];
  if (!state) throw new Error(`workflow ${w.kind}@${w.version} has no state ${name}`);
  return state;
};
