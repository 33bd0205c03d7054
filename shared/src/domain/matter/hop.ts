import type { Clock } from '../calendar/calendar.js';
import type { Actor, Env } from './decide.js';
import type { MatterEvent, Owed, Snap } from './snapshot.js';
import { nextWake } from './wake.js';
import type { Tell, Workflow } from './workflow.js';

/** What the sweep did: warned at half, at four fifths, or handed the matter one up with a new promise. */
export type Hop = 'warn-half' | 'warn-most' | 'hand-up';

export interface HopDecision {
  hop: Hop;
  event: MatterEvent;
  tell: readonly Tell[];
}

/** What the next look of the sweep will do. */
const hopOf = (owed: Owed): Hop => (owed.hop === 0 ? 'warn-half' : owed.hop === 1 ? 'warn-most' : 'hand-up');

/**
 * The sweep's step on an open matter: warns staff before a promise falls due; when it is broken hands the matter one up and tells
 * the applicant the new promise. The state and the limit never move. Null for a closed matter.
 */
export const hop = (w: Workflow, m: Snap, by: Actor, env: Env): HopDecision | null => {
  if (!m.owed || !by.is.has('clock')) return null;
  const what = hopOf(m.owed);
  const owed = what === 'hand-up' ? handedUp(w, m, m.owed, env) : warned(m.owed, env.now);
  const event: MatterEvent = {
    seq: m.seq + 1,
    at: env.now,
    by: by.id,
    act: what,
    from: m.state,
    to: m.state,
    owed,
    left: m.left,
    seen: what === 'hand-up' ? 'applicant-side' : 'staff',
    ending: null,
  };
  return { hop: what, event, tell: tellOf(what, m.owed) };
};

const warned = (owed: Owed, now: number): Owed => {
  const n = owed.hop + 1;
  return { ...owed, hop: n, wake: nextWake(now, owed.from, owed.promise, n) };
};

/** The new promise is half the first step again (so the town hears at one and a half times the promise), at least one unit. */
const handedUp = (w: Workflow, m: Snap, owed: Owed, env: Env): Owed => {
  const step = (env.urgent ? w.urgent : undefined) ?? w.states[m.state]?.clock ?? w.total;
  const again: Clock = { ...step, n: Math.max(1, Math.ceil(step.n / 2)) };
  const next = env.due(env.now, again);
  const n = owed.hop + 1;
  return {
    ...owed,
    party: env.above(owed.party),
    from: env.now,
    promise: next.at,
    provisional: next.provisional,
    hop: n,
    wake: nextWake(env.now, env.now, next.at, n),
  };
};

const tellOf = (what: Hop, owed: Owed): Tell[] => {
  if (what === 'hand-up')
    return owed.turn === 'us'
      ? [
          { to: 'applicant', say: 'handed-up' },
          { to: 'lead', say: 'handed-up-staff' },
        ]
      : [
          { to: 'applicant', say: 'still-waiting-for-you' },
          { to: 'lead', say: 'handed-up-staff' },
        ];
  return owed.turn === 'applicant'
    ? [{ to: 'applicant', say: 'remind-you' }]
    : [{ to: 'holder', say: 'due-soon' }];
};
