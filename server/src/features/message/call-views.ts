import type { call } from '@huiyin/shared/contracts/calls';
import { callSentence, WRONG_NUMBER_THROUGH } from '@huiyin/shared/labels/calls';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import { type Contact, Residents } from '../register/residents.js';
import { CallRepository } from './call.repository.js';
import type { CallRow, CallTryRow } from './message.entities.js';

export type CallView = z.infer<typeof call>;

/** One line for one person, whatever number of things they are to be told. Full phone numbers: to phone is the job. */
@Injectable()
export class CallViews {
  constructor(
    private readonly repository: CallRepository,
    private readonly residents: Residents,
    private readonly centres: Centres,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** @param groups the rows of each person, oldest first; never empty */
  async of(who: StaffPrincipal, groups: readonly (readonly CallRow[])[], tx?: Tx): Promise<CallView[]> {
    const rows = groups.flat();
    const [contacts, tries] = await Promise.all([
      this.residents.contacts(
        rows.map(({ residentId }) => residentId),
        tx,
      ),
      this.repository.triesOf(
        rows.map(({ id }) => id),
        tx,
      ),
    ]);
    return groups.map((group) => this.one(who, group, contacts, tries));
  }

  private one(
    who: StaffPrincipal,
    rows: readonly CallRow[],
    contacts: ReadonlyMap<string, Contact>,
    tries: readonly CallTryRow[],
  ): CallView {
    const newest = rows.at(-1) as CallRow;
    const soonest = rows.reduce((a, b) => (b.due < a.due ? b : a));
    const contact = contacts.get(newest.residentId);
    const wrong = rows.some(({ state }) => state === 'wrong-number');
    const name = contact?.name ?? '';
    return {
      // The newest, so that a result speaks for what was read out and not for what came after.
      id: newest.id,
      who: name,
      phone: wrong ? null : (contact?.phone ?? null),
      through: wrong ? WRONG_NUMBER_THROUGH : (contact?.through ?? null),
      sentence: callSentence({
        ...this.from(who, newest),
        who: name,
        texts: rows.map((row) => row.sentence),
      }),
      matterId: soonest.matterId,
      number: soonest.number,
      due: soonest.due,
      late: soonest.due < this.clock.now() && rows.some(({ closedAt }) => closedAt === null),
      tries: triesOf(rows, tries),
    };
  }

  /** Whose voice it is: the centre that answers, else the place of the caller. */
  private from({ name, posts }: StaffPrincipal, { centreId }: CallRow) {
    const own = posts.find((post) => post.centreId !== null)?.centreId ?? null;
    const centre = [centreId, own]
      .map((id) => (id === null ? undefined : this.centres.find(id)))
      .find(Boolean);
    const place = posts[0] ? this.places.nameOf(posts[0].placePath) : '';
    return { caller: name, centre: centre?.name ?? place, phone: centre?.phone ?? null };
  }
}

/** One attempt is one line, even where it was about several things. */
const triesOf = (rows: readonly CallRow[], tries: readonly CallTryRow[]): CallView['tries'] => {
  const ids = new Set(rows.map(({ id }) => id));
  const own = tries.filter(({ callId }) => ids.has(callId));
  const once = new Map(own.map((one) => [`${one.at} ${one.byKey} ${one.result}`, one]));
  return [...once.values()].map(({ at, result, byName }) => ({ at, result, by: byName }));
};
