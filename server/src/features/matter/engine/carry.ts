import { tallied } from '@huiyin/shared/domain/figures/tally';
import type { Decision, MatterEvent, Party } from '@huiyin/shared/domain/matter/snapshot';
import type { Audience } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Centres } from '../../register/centres.js';
import { ownParties, type Standing } from '../access/access.js';
import { type Acting, KindRegistry } from '../kinds/kind.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { besideColumns, owedColumns, tallyOf } from '../store/snapshot.js';
import { Effects } from './effects.js';
import { Handing } from './handing.js';
import { Teller } from './teller.js';

type Decided = Extract<Decision, { ok: true }>;

/** Carries a decision out: matter, event, effects and what is told, in the caller's unit of work. */
@Injectable()
export class Carry {
  constructor(
    private readonly matters: MatterRepository,
    private readonly kinds: KindRegistry,
    private readonly effects: Effects,
    private readonly teller: Teller,
    private readonly centres: Centres,
    private readonly handing: Handing,
    private readonly ids: Ids,
  ) {}

  /** False: somebody was faster, nothing was written. */
  async out(
    tx: Tx,
    standing: Standing,
    acting: Acting,
    decided: Decided,
    by: { id: string; label: string },
  ): Promise<boolean> {
    const { matter } = standing;
    const changes = {
      ...this.changesOf(matter, decided.event),
      ...this.effects.changes(decided.does, acting),
    };
    if (!(await this.matters.move(tx, matter.id, matter.seq, changes))) return false;
    const kind = this.kinds.get(matter.kind);
    const said = await this.handing.say(acting, by.label);
    const extra = said === undefined ? await kind.say(acting) : { say: said };
    const eventId = this.ids.next();
    const words = wordsOf(acting, extra);
    await this.matters.append(tx, matter.id, {
      id: eventId,
      event: decided.event,
      byLabel: by.label,
      seen: seenOf(decided.event.seen, acting),
      words,
    });
    await this.effects.out(tx, decided.does, acting, decided.event);
    const after =
      decided.does.length === 0
        ? { ...matter, ...changes }
        : ((await this.matters.find(matter.id, tx)) ?? { ...matter, ...changes });
    const fresh = await this.matters.parties(matter.id, tx);
    await this.teller.tell(tx, {
      eventId,
      matter: after,
      parties: fresh,
      tell: decided.tell,
      extra,
      assignees: [...standing.assignees],
    });
    return true;
  }

  /** The matter's columns after an event; a desk that changes takes its centre along and starts unheld. */
  changesOf(matter: Matter, event: MatterEvent): Partial<Matter> {
    const party = event.owed?.party;
    const moved = party?.kind === 'window' && party.id !== matter.windowId;
    return {
      state: event.to,
      seq: event.seq,
      leftUnits: event.left,
      ...owedColumns(event.owed),
      ...besideColumns(event.beside ?? null),
      ...tallied(tallyOf(matter), event),
      ...(moved
        ? {
            windowId: party.id,
            centreId: this.centres.centreOfWindow(party.id),
            holderId: null,
            leaseUntil: null,
          }
        : {}),
      ...(event.owed === null
        ? { closedAt: event.at, ending: event.ending, holderId: lastHolder(matter) }
        : {}),
      ...(event.owed !== null && matter.closedAt !== null ? openedAgain(event.owed.party) : {}),
    };
  }
}

/** Whoever had it last has it no more. */
const openedAgain = (party: Party): Partial<Matter> => ({
  ...{ closedAt: null, ending: null, leaseUntil: null },
  holderId: party.kind === 'staff' ? party.id : null,
});

/** Who owed it last may still read it when it is over. */
const lastHolder = (m: Matter): string | null => m.holderId ?? (m.owedKind === 'staff' ? m.owedId : null);

/** What is kept of an action's words for the timeline; a statement of one side isn't: its kind seals it. */
const wordsOf = (acting: Acting, extra: { say?: string }): string | null => {
  const { note, reasons, words } = acting.fields;
  const own = [note, words].find((w): w is string => typeof w === 'string' && w !== '');
  return extra.say ?? own ?? (typeof reasons === 'string' ? reasons : null);
};

/** Whom an event is stored for: an act of one side alone is that party's, or nobody's but the staff's who acted. */
const seenOf = (seen: Audience, acting: Acting): string => {
  if (seen !== 'actor') return seen;
  const own = ownParties(acting.viewer, acting.parties)[0];
  return own ? `only:${own.id}` : 'staff';
};
