import type { closeDay, getCalendar } from '@huiyin/shared/contracts/calendar';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { partsOf } from '@huiyin/shared/domain/calendar/days';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { covers, scopeOf } from '../register/scope.js';
import { Drafts } from './drafts.repository.js';

const NOVEMBER = 11;

/** The calendar as everybody at a desk may read it; who may change what is said with it. */
@Injectable()
export class ViewCalendar {
  constructor(
    private readonly calendars: Calendars,
    private readonly centres: Centres,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  async of(who: StaffPrincipal): Promise<Reply<typeof getCalendar>> {
    const calendar = this.calendars.current();
    const { year, month } = partsOf(dayOf(this.clock.now()));
    const mayPublish = who.posts.some((p) => p.role === 'admin');
    const drafts = mayPublish ? await this.drafts.open() : [];
    return {
      years: Object.entries(calendar).map(([y, { status, source, off, makeup }]) => ({
        ...{ year: Number(y), status, source, off: [...off], makeup: [...makeup] },
      })),
      missing: month >= NOVEMBER && calendar[year + 1]?.status !== 'official' ? year + 1 : null,
      drafts: drafts.map((d) => ({
        ...{ year: Number(d.year), source: d.source, ...d.days, by: d.byName, at: d.at },
      })),
      ...this.closed(),
      centres: this.mine(who).map(({ id, name }) => ({ id, name })),
      mayPublish,
    };
  }

  closed(): Reply<typeof closeDay> {
    return {
      closed: this.centres.closedDays().map(({ centreId, day, reason }) => ({
        ...{ centreId, centre: this.centres.find(centreId)?.name ?? '', day, reason },
      })),
    };
  }

  /** Centres that this caller leads or administers, and those below. */
  mine(who: StaffPrincipal) {
    const scope = scopeOf(who, ['supervisor', 'admin']);
    return this.centres.list().filter((c) => covers(scope, c.placePath));
  }
}
