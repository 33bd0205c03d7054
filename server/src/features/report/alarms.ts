import type { alarms } from '@huiyin/shared/contracts/report';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { partsOf } from '@huiyin/shared/domain/calendar/days';
import { ALARMS } from '@huiyin/shared/labels/alarms';
import { sayInstant } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { LoopWatch } from '../../platform/loop-watch.js';
import { SweepLag } from '../matter/clock/sweep-lag.js';
import { Calendars } from '../register/calendars.js';

type Alarm = Reply<typeof alarms>['alarms'][number];

const SWEEP = 'matter.sweep';
/** The State Council publishes the next year's days in the first days of November. */
const ASKED_FROM_MONTH = 11;

/** What the system can't mend by itself: its clock stands still, or next year has no calendar. */
@Injectable()
export class Alarms {
  constructor(
    private readonly lag: SweepLag,
    private readonly loops: LoopWatch,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<Reply<typeof alarms>> {
    const at = this.clock.now();
    return { at, alarms: [...(await this.stopped()), ...this.calendar(at)] };
  }

  private async stopped(): Promise<Alarm[]> {
    const loop = this.loops.late().find(({ name }) => name === SWEEP);
    const since = loop?.since ?? (await this.lag.stoppedSince());
    return since === null
      ? []
      : [{ code: 'clock-stopped', since, ...ALARMS['clock-stopped'](sayInstant(since)) }];
  }

  private calendar(at: number): Alarm[] {
    const { year, month } = partsOf(dayOf(at));
    const missing = month >= ASKED_FROM_MONTH && this.calendars.current()[year + 1]?.status !== 'official';
    return missing
      ? [{ code: 'calendar-missing', since: null, ...ALARMS['calendar-missing'](year + 1) }]
      : [];
  }
}
