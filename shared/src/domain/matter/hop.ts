import type { Clock } from '../calendar/calendar.js';
import { besideDue, besideOf } from './beside.js';
import type { Actor, Env } from './decide.js';
import { BIND_CLOCK, settled } from './handover.js';
import type { MatterEvent, Owed, Snap } from './snapshot.js';
import { URGE_CLOCK } from './urge.js';
import { wakeOf } from './wake.js';
import { type Audience, clockOf, type Tell, type Workflow } from './workflow.js';

/**
 * What the sweep did: warned at half, at four fifths, or handed the matter one up with a new promise; handed an offer that nobody bound, or
 * a 催 that nobody answered, one up.
 */
export type Hop = 'warn-half' | 'warn-most' | 'hand-up' | 'bind-late' | 'urge-late';

export interface HopDecision {
  hop: Hop;
  event: MatterEvent;
  tell: readonly Tell[];
}

/** Once the town has it, it looks every working day (and never later than half the step again). */
const DAILY: Clock = { unit: 'workday', n: 1 };

/** From the second time that it is handed up it is the town's. */
const AT_TOWN = 3;

/**
 * The sweep's step on an open matter: warns staff before a promise falls due; when it is broken hands the matter one up and tells
 * the applicant the new promise. The state and the limit never move. Null for a closed matter.
 */
export const hop = (w: Workflow, m: Snap, by: Actor, env: Env): HopDecision | null => {
  if (!m.owed || !by.is.has('clock')) return null;
  const step = stepOf(w, m, m.owed, env);
  const owed = { ...step.owed, wake: wakeOf(env.now, step.owed, step.beside) };
  const event: MatterEvent = {
    ...{ seq: m.seq + 1, at: env.now, by: by.id, act: step.hop, from: m.state, to: m.state },
    ...{ owed, left: m.left, seen: step.seen, ending: null, beside: step.beside ?? null },
  };
  return { hop: step.hop, event, tell: step.tell };
};

interface Step {
  hop: Hop;
  owed: Owed;
  beside: Snap['beside'];
  seen: Audience;
  tell: readonly Tell[];
}

const stepOf = (w: Workflow, m: Snap, owed: Owed, env: Env): Step =>
  besideDue(m.beside) <= env.now ? besideLate(m, owed, env) : promiseStep(w, m, owed, env);

/** Nobody bound, or nobody said the sentence that a 催 asked for: the next one up does. The promise stays. */
const besideLate = (m: Snap, owed: Owed, env: Env): Step => {
  const { handover = null, urge = null } = m.beside ?? {};
  if (handover?.bindBy != null && handover.bindBy <= env.now) {
    const bindBy = env.due(env.now, BIND_CLOCK).at;
    return {
      ...{ hop: 'bind-late', owed: { ...owed, party: env.above(owed.party) } },
      ...{ beside: besideOf({ ...handover, bindBy }, urge), seen: 'applicant-side' },
      tell: [{ to: 'lead', say: 'to-bind' }],
    };
  }
  const asked = urge && { ...urge, to: env.above(urge.to), due: env.due(env.now, URGE_CLOCK).at };
  return {
    ...{ hop: 'urge-late', owed, beside: besideOf(handover, asked), seen: 'applicant-side' },
    tell: [
      { to: 'applicant', say: 'urge-up' },
      { to: 'urged', say: 'urged-up' },
    ],
  };
};

const promiseStep = (w: Workflow, m: Snap, owed: Owed, env: Env): Step => {
  if (owed.hop > 1) return handedUp(w, m, owed, env);
  return {
    hop: owed.hop === 0 ? 'warn-half' : 'warn-most',
    owed: { ...owed, hop: owed.hop + 1 },
    beside: m.beside,
    seen: 'staff',
    tell:
      owed.turn === 'applicant'
        ? [{ to: 'applicant', say: 'remind-you' }]
        : [{ to: 'holder', say: owed.hop === 0 ? 'half-gone' : 'due-soon' }],
  };
};

/** An offer that is still open then is overtaken; who has it now owes an open sentence, too. */
const handedUp = (w: Workflow, m: Snap, owed: Owed, env: Env): Step => {
  const party = env.above(owed.party);
  const next = promiseAgain(w, m, owed, env);
  const { handover = null, urge = null } = m.beside ?? {};
  return {
    hop: 'hand-up',
    owed: {
      ...owed,
      party,
      from: env.now,
      promise: next.at,
      provisional: next.provisional,
      hop: owed.hop + 1,
    },
    beside: besideOf(
      handover?.offer ? settled(handover) : handover,
      urge?.due != null ? { ...urge, to: party } : urge,
    ),
    seen: 'applicant-side',
    tell: [
      { to: 'applicant', say: owed.turn === 'us' ? 'handed-up' : 'still-waiting-for-you' },
      { to: 'lead', say: 'handed-up-staff' },
    ],
  };
};

/** The new promise is half the first step again (so the town hears at one and a half times the promise), at least one unit; then daily. */
const promiseAgain = (w: Workflow, m: Snap, owed: Owed, env: Env): { at: number; provisional: boolean } => {
  const step = clockOf(w, { turn: owed.turn, clock: w.states[m.state]?.clock ?? w.total }, env.urgent);
  const again = env.due(env.now, { ...step, n: Math.max(1, Math.ceil(step.n / 2)) });
  if (owed.turn !== 'us' || owed.hop < AT_TOWN) return again;
  const daily = env.due(env.now, DAILY);
  return daily.at < again.at ? daily : again;
};
