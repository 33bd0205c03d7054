import { due, remaining } from '@huiyin/shared/domain/calendar/calendar';
import type { Given } from '@huiyin/shared/domain/matter/beside-step';
import type { Env } from '@huiyin/shared/domain/matter/decide';
import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Calendars } from '../../register/calendars.js';
import { Centres } from '../../register/centres.js';

/** What of a matter decides its surroundings. */
interface Where {
  centreId: string;
  /** The desk it was routed to, or whom it was given to. */
  party: Party;
  urgent: boolean;
}

/** Makes the engine's `Env` for a matter: the clock on the wall, the calendar and hours of its centre, and who is above whom. */
@Injectable()
export class Surroundings {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly centres: Centres,
    private readonly staff: StaffDirectory,
  ) {}

  /** `given`: whom an action hands it to; `promise`: a moment that the action itself fixes. `offer`: whom an offer or a binding names. For `since` see `Env`. */
  async of(where: Where, given?: Party, promise?: number, offer?: Given): Promise<Env> {
    const calendar = this.calendars.current();
    const hours = this.centres.hours(where.centreId);
    const ladder = await this.ladder(where.centreId);
    const lead = ladder[0] ?? where.party;
    return {
      now: this.clock.now(),
      due: (from, clock) => due(calendar, hours, from, clock),
      dueTotal: (from, clock) => due(calendar, { ...hours, closed: [] }, from, clock),
      remaining: (from, limit, unit) => remaining(calendar, hours, from, limit, unit),
      party: (rule, was) =>
        rule === 'keep'
          ? (was ?? where.party)
          : rule === 'lead'
            ? lead
            : rule === 'given' || rule === 'another'
              ? (given ?? where.party)
              : where.party,
      above: (party) => above(ladder, party),
      given: offer,
      coordinator: ladder.filter((p) => p.kind === 'staff').at(-1) ?? lead,
      promise,
      urgent: where.urgent,
    };
  }

  /** The supervisor of this centre, the one of the centre above, then the roster there, who is always somebody. */
  private async ladder(centreId: string): Promise<Party[]> {
    const up = this.centres.above(centreId);
    const leads = await Promise.all([centreId, ...(up ? [up] : [])].map((id) => this.staff.leadOf(id)));
    const people = leads.flatMap((lead): Party[] => (lead ? [{ kind: 'staff', id: lead.id }] : []));
    return [...people, { kind: 'roster', id: up ?? centreId }];
  }
}

const above = (ladder: readonly Party[], party: Party): Party => {
  const at = ladder.findIndex((p) => p.kind === party.kind && p.id === party.id);
  const next = ladder[Math.min(at + 1, ladder.length - 1)];
  return next ?? party;
};
