import type { checkCalendar } from '@huiyin/shared/contracts/calendar';
import type { Reply } from '@huiyin/shared/contracts/route';
import {
  type Calendar,
  dateOf,
  dayFrom,
  dayOf,
  isWorkday,
  startOf,
  type Year,
} from '@huiyin/shared/domain/calendar/calendar';
import { faultsOfYear, type NoticeFault } from '@huiyin/shared/domain/calendar/notice';
import { YEARS } from '@huiyin/shared/domain/calendar/years';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { dayChange, faultWords, promiseEarlier, promiseStays } from '@huiyin/shared/labels/calendar';
import { sayDay } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { type Moving, Recount, type TwoCalendars } from '../matter/clock/recount.js';
import { Calendars } from '../register/calendars.js';
import { Drafts } from './drafts.repository.js';
import type { CalendarDraftRow } from './entities.js';

type Checked = Reply<typeof checkCalendar>;

/** With these nothing is published; the others somebody may know better. */
const STOPS: ReadonlySet<NoticeFault> = new Set(['not-this-year', 'both']);
const SHOWN = 50;

/** What a draft says and would do, in words: whoever publishes it has read this. */
@Injectable()
export class CheckDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly calendars: Calendars,
    private readonly recount: Recount,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 where there is no draft. */
  async of(year: number): Promise<Checked> {
    const draft = await this.drafts.find(year);
    if (!draft || draft.was !== null) throw notFound();
    const calendars = this.two(draft);
    const faults = this.faults(draft);
    const sums = faults.some((f) => f.stops)
      ? { earlier: 0, stays: 0, matters: [] }
      : await this.promises(year, calendars);
    return {
      ...{ year, source: draft.source, ...draft.days, faults },
      ...{ changes: this.changes(year, calendars), ...sums },
    };
  }

  two(draft: CalendarDraftRow): TwoCalendars {
    const was = this.calendars.current();
    return { was, is: { ...was, [Number(draft.year)]: yearOf(draft) } };
  }

  faults({ year, days }: CalendarDraftRow): Checked['faults'] {
    const known = YEARS[Number(year)];
    const statutory = known?.status === 'provisional' ? known.off : [];
    return faultsOfYear(Number(year), days, statutory).map((f) => ({
      ...{ code: f.fault, stops: STOPS.has(f.fault) },
      say: faultWords(f.fault, f.days),
    }));
  }

  private changes(year: number, { was, is }: TwoCalendars): Checked['changes'] {
    const today = dayOf(this.clock.now());
    const [first, last] = [dayFrom(`${year}-01-01`), dayFrom(`${year}-12-31`)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
      .filter((day) => isWorkday(was, day) !== isWorkday(is, day))
      .map((day) => ({
        day: dateOf(day),
        say: dayChange(sayDay(EMPTY, day, today), isWorkday(is, day)),
      }));
  }

  private async promises(year: number, calendars: TwoCalendars) {
    const sums = { earlier: 0, stays: 0, matters: [] as Checked['matters'] };
    for (let after: string | null = ''; after !== null; ) {
      const { moving, next } = await this.recount.chunk(calendars, startOf(dayFrom(`${year}-01-01`)), after);
      for (const one of moving) this.count(sums, one, calendars);
      after = next;
    }
    return sums;
  }

  private count(
    sums: Pick<Checked, 'earlier' | 'stays' | 'matters'>,
    { matter, to }: Moving,
    { is }: TwoCalendars,
  ): void {
    if (to.how === 'same') return;
    sums[to.how] += 1;
    if (sums.matters.length >= SHOWN) return;
    const today = dayOf(this.clock.now());
    const said = (ms: number) => sayDay(is, dayOf(ms), today);
    const words = to.how === 'earlier' ? promiseEarlier : promiseStays;
    const say = words(
      ...([showNumber(matter.number), matter.title, said(matter.owedPromise ?? 0)] as const),
      said(to.how === 'earlier' ? to.promise : to.by),
    );
    const { id, number } = matter;
    sums.matters.push({ id, number: showNumber(number), how: to.how, promise: to.promise, say });
  }
}

/** Weekdays alone: whether the day works is what the line itself says. */
const EMPTY: Calendar = {};

export const yearOf = ({ source, days }: CalendarDraftRow): Year => ({ status: 'official', source, ...days });
