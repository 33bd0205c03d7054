import { closingOf, dayOf, isOpen, type Clock as Limit } from '@huiyin/shared/domain/calendar/calendar';
import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import type { HelpWhy } from '@huiyin/shared/labels/help';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Matter } from '../matter/store/entities.js';
import { Calendars } from '../register/calendars.js';
import { type Centre, Centres } from '../register/centres.js';
import type { TaskToGive } from '../task/give-task.js';

const HOUR = 3_600_000;

/** The grid worker comes, or calls, by the end of the next working day. */
const VISIT: Limit = { unit: 'workday', n: 1 };

type Helper = Pick<TaskToGive, 'clock' | 'owedBy'>;

/** Who owes the help, and by when. */
@Injectable()
export class WhoHelps {
  constructor(
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** `about`: what the call was about; whoever has that in hand calls back. */
  of(why: HelpWhy, placePath: string, about: Matter | null): Helper {
    if (why === 'help') return { clock: VISIT };
    return {
      clock: (hours) => this.today(hours),
      owedBy: about ? this.deskOf(about) : this.deskNear(placePath),
    };
  }

  private deskOf(m: Matter): Helper['owedBy'] {
    const { centreId } = m;
    if (m.holderId !== null && m.leaseUntil === null)
      return { party: { kind: 'staff', id: m.holderId }, centreId };
    if (m.owedKind !== null && m.owedId !== null)
      return { party: { kind: m.owedKind, id: m.owedId }, centreId };
    return m.windowId === null
      ? { party: { kind: 'roster', id: centreId }, centreId }
      : { party: { kind: 'window', id: m.windowId }, centreId };
  }

  /** The 综合 desk of the village's station, else of the town's; the grid worker where there is neither. */
  private deskNear(placePath: string): Helper['owedBy'] {
    const centre = this.centres.nearest(placePath);
    if (!centre) return undefined;
    const windows = this.centres.windowsOf(centre.id);
    const window = windows.find(({ competence }) => competence === 'zonghe') ?? windows[0];
    const party: Party = window ? { kind: 'window', id: window.id } : { kind: 'roster', id: centre.id };
    return { party, centreId: centre.id };
  }

  /** Until the desk closes, where an hour at least is left of its day; else by the end of its next one. */
  private today(hours: Centre['hours']): Limit {
    const now = this.clock.now();
    const closes = closingOf(hours, dayOf(now));
    const works = isOpen(this.calendars.current(), hours, closes - 1);
    const left = Math.floor((closes - now) / HOUR);
    return works && left >= 1 ? { unit: 'hour', n: left } : { unit: 'workday', n: 1 };
  }
}
