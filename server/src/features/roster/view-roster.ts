import type { getRoster } from '@huiyin/shared/contracts/roster';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { dateOf, dayFrom, dayOf, isDate, isWorkday } from '@huiyin/shared/domain/calendar/calendar';
import { sayDay } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { Absences } from '../account/absences.js';
import type { LeaveRow } from '../account/entities.js';
import { StaffDirectory, type StaffPost } from '../account/staff-directory.js';
import { StaffLoads } from '../account/staff-loads.js';
import { Calendars } from '../register/calendars.js';
import type { Centre } from '../register/centres.js';
import { WhoManages } from './who-manages.js';

type Roster = Reply<typeof getRoster>;
const TWO_WEEKS = 14;

/** Who is on duty, who is away, and, for whoever assigns here, how much each has open. */
@Injectable()
export class ViewRoster {
  constructor(
    private readonly manages: WhoManages,
    private readonly absences: Absences,
    private readonly staff: StaffDirectory,
    private readonly loads: StaffLoads,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for a centre that isn't the caller's to see. */
  async of(who: StaffPrincipal, query: Input<typeof getRoster>['query']): Promise<Roster> {
    const centres = this.manages.seenBy(who);
    const centre = query.centreId ? centres.find((c) => c.id === query.centreId) : centres[0];
    if (query.centreId && !centre) throw notFound();
    const list = centres.map(({ id, name }) => ({ id, name }));
    if (!centre) return { centres: list, centreId: null, mayWrite: false, days: [], people: [], leaves: [] };
    const mayWrite = this.manages.centresOf(who).some((c) => c.id === centre.id);
    const people = await this.manages.peopleOf(centre);
    return {
      ...{ centres: list, centreId: centre.id, mayWrite },
      days: await this.days(centre, query),
      people: await this.people(people, mayWrite),
      leaves: await this.leaves([...people.keys()]),
    };
  }

  async leave(row: LeaveRow): Promise<Roster['leaves'][number]> {
    const names = await this.staff.list([row.staffId, ...(row.standInId ? [row.standInId] : [])]);
    const named = (id: string) => ({ id, name: names.get(id)?.name ?? '' });
    return {
      ...{ id: row.id, staff: named(row.staffId), standIn: row.standInId ? named(row.standInId) : null },
      ...{ from: dateOf(dayOf(row.fromAt)), to: dateOf(dayOf(row.toAt - 1)) },
    };
  }

  private async days(centre: Centre, query: Input<typeof getRoster>['query']): Promise<Roster['days']> {
    const today = dayOf(this.clock.now());
    const first = query.from && isDate(query.from) ? dayFrom(query.from) : today;
    const calendar = this.calendars.current();
    return Promise.all(
      Array.from({ length: query.days ?? TWO_WEEKS }, async (_, i) => {
        const day = first + i;
        const ids = this.absences.onDuty(centre.id, dateOf(day));
        const names = await this.staff.list(ids);
        const works = isWorkday(calendar, day) && !centre.hours.closed?.includes(dateOf(day));
        const staff = ids.map((id) => ({ id, name: names.get(id)?.name ?? '' }));
        return { day: dateOf(day), say: sayDay(calendar, day, today), works, staff };
      }),
    );
  }

  private async people(
    people: ReadonlyMap<string, StaffPost[]>,
    mayWrite: boolean,
  ): Promise<Roster['people']> {
    const ids = [...people.keys()];
    const [names, loads] = await Promise.all([
      this.staff.list(ids),
      mayWrite ? this.loads.of(ids) : new Map<string, number>(),
    ]);
    return ids.map((id) => ({
      ...{ id, name: names.get(id)?.name ?? '' },
      posts: (people.get(id) ?? []).map((post) => this.manages.say(post)),
      leaving: names.get(id)?.active === false,
      open: mayWrite ? (loads.get(id) ?? 0) : null,
    }));
  }

  private async leaves(staffIds: readonly string[]): Promise<Roster['leaves']> {
    const here = this.absences.coming().filter((l) => staffIds.includes(l.staffId));
    return Promise.all(here.map((l) => this.leave(l)));
  }
}
