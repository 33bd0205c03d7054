import type { Clock } from '../calendar/calendar.js';
import { type Beside, besideOf } from './beside.js';
import { BIND_CLOCK, bound, declined, offered, settled } from './handover.js';
import { type Party, sameParty } from './party.js';
import type { MatterEvent, Owed, Snap } from './snapshot.js';
import { answered, URGE_CLOCK, type Urge, urged } from './urge.js';
import { wakeOf } from './wake.js';
import type { Audience, Cell, PartyRule, Tell } from './workflow.js';

/** Whom an offer or a binding names, and why. */
export interface Given {
  party: Party;
  centreId: string;
  code: string;
}

/** What a step beside needs from outside; a part of `Env`. */
export interface BesideEnv {
  now: number;
  due(from: number, clock: Clock): { at: number };
  party(rule: PartyRule, was: Party | null): Party;
  above(party: Party): Party;
  given?: Given | undefined;
  /** Who binds after the second refusal: the supervisor over both desks. */
  coordinator?: Party | undefined;
}

type Moved = Pick<MatterEvent, 'to' | 'owed' | 'left' | 'ending'>;

/** An action's outcome with what runs beside it; perhaps other eyes and ears than the cell's own. */
export interface WithBeside {
  moved: Moved & { beside: Beside | null };
  tell: readonly Tell[];
  seen: Audience;
}

/** Completes the outcome of an action by what it does, and what it means, to what runs beside the owed answer. */
export const withBeside = (cell: Cell, m: Snap, moved: Moved, by: string, env: BesideEnv): WithBeside => {
  const { tell, seen } = cell;
  if (moved.owed === null || m.owed === null) return { moved: { ...moved, beside: null }, tell, seen };
  const step = cell.beside ? taken(cell, m, m.owed, by, env) : passed(cell, m, moved.owed.party);
  const owed = { ...moved.owed, party: step.party };
  const beside = besideOf(step.handover, follow(step.urge, m.owed.party, owed.party));
  const quiet = cell.to === 'same' && cell.beside === undefined && cell.party === undefined;
  return {
    moved: { ...moved, owed: quiet ? moved.owed : { ...owed, wake: wakeOf(env.now, owed, beside) }, beside },
    tell: [...tell, ...(step.tell ?? [])],
    seen: step.seen ?? seen,
  };
};

interface Step extends Beside {
  party: Party;
  tell?: readonly Tell[];
  seen?: Audience;
}

/** An action that is about something else: a step onward overtakes an open offer, and what it tells the applicant answers a 催. */
const passed = (cell: Cell, m: Snap, party: Party): Step => {
  const handover = m.beside?.handover ?? null;
  const urge = m.beside?.urge ?? null;
  if (cell.to === 'same' && cell.party === undefined) return { handover, urge, party };
  const says = cell.tell.some((t) => t.to === 'applicant' || t.to === 'parties');
  return { handover: settled(handover), urge: says ? answered(urge) : urge, party };
};

const taken = (cell: Cell, m: Snap, { party }: Owed, by: string, env: BesideEnv): Step => {
  const { handover = null, urge = null } = m.beside ?? {};
  const same = { handover, urge, party };
  switch (cell.beside) {
    case 'offer':
      return env.given
        ? { ...same, handover: offered(handover, { ...toOf(env.given), by, at: env.now }) }
        : same;
    case 'take':
      return { ...same, handover: settled(handover), party: handover?.offer?.to ?? party };
    case 'take-back':
      return { ...same, handover: settled(handover) };
    case 'decline':
      return handover?.offer ? refused(same, env) : same;
    case 'bind':
      return { ...same, handover: bound(handover), party: env.given?.party ?? party };
    case 'urge': {
      const due = env.due(env.now, URGE_CLOCK).at;
      return { ...same, urge: urged(urge, env.now, due, party, env.above(party)) };
    }
    default:
      return { ...same, urge: answered(urge) };
  }
};

const toOf = ({ party, centreId, code }: Given) => ({ to: party, centreId, code });

/** The second refusal makes it the coordinator's, and the applicant sees whose it is. */
const refused = (was: Step, env: BesideEnv): Step => {
  const handover = declined(was.handover, env.due(env.now, BIND_CLOCK).at);
  if (handover.bindBy === null) return { ...was, handover };
  const party = env.coordinator ?? env.party('lead', was.party);
  return { ...was, handover, party, seen: 'applicant-side', tell: [{ to: 'lead', say: 'to-bind' }] };
};

/** Whoever takes the matter over owes its open sentence, too. */
const follow = (urge: Urge | null, was: Party, is: Party): Urge | null =>
  urge !== null && urge.due !== null && sameParty(urge.to, was) ? { ...urge, to: is } : urge;
