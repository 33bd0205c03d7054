import type { Clock } from '../calendar/calendar.js';
import type { Decision, MatterEvent, Owed, Party, Snap } from './snapshot.js';
import { firstWake } from './wake.js';
import {
  type Cell,
  CLOSED,
  type Facts,
  type PartyRule,
  type Relation,
  type State,
  type Workflow,
} from './workflow.js';

/** What the decision needs from outside, all of it pure: the clock on the wall, the calendar of the desk, and who is where. */
export interface Env {
  now: number;
  due(from: number, clock: Clock): { at: number; provisional: boolean };
  /** Units of the clock from `from` until `limit`. */
  remaining(from: number, limit: number, unit: Clock['unit']): number;
  /** Who owes the answer; `was` is who owed it before. */
  party(rule: PartyRule, was: Party | null): Party;
  /** The next one up: supervisor, then the town's, then its roster. */
  above(party: Party): Party;
  /** A promise fixed by the action itself (a meeting's hour). */
  promise?: number | undefined;
  /** A red flag: a broken promise is made anew by the workflow's urgent clock. */
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
  if (!m.owed) return { ok: false, why: 'closed' };
  const cell = w.states[m.state]?.on[act];
  if (!cell) return { ok: false, why: 'not-in-table' };
  if (!cell.who.some((r) => by.is.has(r))) return { ok: false, why: 'not-yours' };
  if (cell.guard && !facts[cell.guard]) return { ok: false, why: 'guard', guard: cell.guard };
  const head = { seq: m.seq + 1, at: env.now, by: by.id, act, from: m.state, seen: cell.seen };
  return {
    ok: true,
    tell: cell.tell,
    does: cell.does ?? [],
    event: { ...head, ...outcomeOf(w, m, cell, env) },
  };
};

/** The actions that this actor may take now. */
export const allowedActions = (
  w: Workflow,
  m: Snap,
  by: Actor,
  facts: Facts,
): { action: string; cell: Cell }[] =>
  m.owed === null
    ? []
    : Object.entries(w.states[m.state]?.on ?? {})
        .filter(
          ([, c]) => c.offered !== false && c.who.some((r) => by.is.has(r)) && (!c.guard || facts[c.guard]),
        )
        .map(([action, cell]) => ({ action, cell }));

type Moved = Pick<MatterEvent, 'to' | 'owed' | 'left' | 'ending'>;

const outcomeOf = (w: Workflow, m: Snap, cell: Cell, env: Env): Moved => {
  if (cell.to === CLOSED) return { to: CLOSED, owed: null, left: null, ending: cell.ending ?? 'delivered' };
  if (cell.to === 'same') return { to: m.state, owed: m.owed, left: m.left, ending: null };
  const state = stateOf(w, cell.to);
  return { to: cell.to, ...enter(w, m, state, env, cell.party ?? state.party), ending: null };
};

/** The owed answer on entering a state: the total clock goes on, stops or starts again; the promise never outlasts it. */
const enter = (
  w: Workflow,
  m: Snap,
  s: State,
  env: Env,
  rule: PartyRule,
): { owed: Owed; left: number | null } => {
  const runs = runTotal(w, m, s.counts, env);
  const step =
    env.promise !== undefined && env.promise > env.now
      ? { at: env.promise, provisional: false }
      : env.due(env.now, s.clock);
  const promise = s.counts && runs.limit > env.now ? Math.min(step.at, runs.limit) : step.at;
  const owed = {
    party: env.party(rule, m.owed?.party ?? null),
    turn: s.turn,
    from: env.now,
    promise,
    limit: runs.limit,
    hop: 0,
  };
  return {
    owed: { ...owed, wake: firstWake(env.now, promise), provisional: step.provisional },
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
  if (!counts) return { limit: m.owed?.limit ?? env.due(env.now, w.total).at, left };
  if (m.left === null && m.owed) return { limit: m.owed.limit, left: null };
  return { limit: env.due(env.now, { ...w.total, n: Math.max(1, left) }).at, left: null };
};

const stateOf = (w: Workflow, name: string): State => {
  const state = w.states[name];
  if (!state) throw new Error(`workflow ${w.kind}@${w.version} has no state ${name}`);
  return state;
};
