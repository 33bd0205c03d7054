import { besideOf } from './beside.js';
import { settled } from './handover.js';
import { type Party, sameParty } from './party.js';
import type { MatterEvent, Snap } from './snapshot.js';
import { wakeOf } from './wake.js';

/**
 * Somebody is away or has left: what they owe of this matter, answer and sentence, becomes another's; what was offered to them is offered
 * to nobody. State, promise and limit stay. Null where nothing of it is theirs.
 */
export const handOn = (m: Snap, from: Party, to: Party, by: string, now: number): MatterEvent | null => {
  if (!m.owed) return null;
  const { handover = null, urge = null } = m.beside ?? {};
  const owes = sameParty(m.owed.party, from);
  const asked = urge !== null && urge.due !== null && sameParty(urge.to, from);
  const offered = handover?.offer != null && sameParty(handover.offer.to, from);
  if (!owes && !asked && !offered) return null;
  const beside = besideOf(offered ? settled(handover) : handover, asked ? { ...urge, to } : urge);
  const owed = { ...m.owed, party: owes ? to : m.owed.party };
  return {
    ...{ seq: m.seq + 1, at: now, by, act: 'hand-on', from: m.state, to: m.state },
    owed: { ...owed, wake: wakeOf(now, owed, beside) },
    ...{ left: m.left, seen: owes ? 'applicant-side' : 'staff', ending: null, beside },
  };
};
