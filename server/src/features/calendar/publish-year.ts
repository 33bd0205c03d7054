import type { publishCalendar } from '@huiyin/shared/contracts/calendar';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dayFrom, startOf } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { Loops } from '../../platform/loops.js';
import { Recount } from '../matter/clock/recount.js';
import { Calendars } from '../register/calendars.js';
import { CheckDraft, yearOf } from './check-draft.js';
import { Drafts } from './drafts.repository.js';
import type { CalendarDraftRow } from './entities.js';

const EVERY_MS = 60_000;

type Published = Reply<typeof publishCalendar>;

/** The year counts from now on; every open promise that leans on it is reckoned anew. What a power cut interrupts goes on by itself. */
@Injectable()
export class PublishYear implements OnModuleInit {
  constructor(
    private readonly drafts: Drafts,
    private readonly checks: CheckDraft,
    private readonly calendars: Calendars,
    private readonly recount: Recount,
    private readonly uow: UnitOfWork,
    private readonly loops: Loops,
  ) {}

  onModuleInit(): void {
    this.loops.every(EVERY_MS, 'calendar.recount', () => this.round());
  }

  /** Throws 404 without a draft, `calendar-faulty` where its days can't be. */
  async run(year: number): Promise<Published> {
    const draft = await this.drafts.find(year);
    if (!draft || draft.was !== null) throw notFound();
    if (this.checks.faults(draft).some((f) => f.stops)) throw new Refusal('calendar-faulty', { status: 422 });
    const before = this.calendars.current()[year];
    const was = {
      ...{ off: [...(before?.off ?? [])], makeup: [...(before?.makeup ?? [])] },
      ...{ status: before?.status ?? ('provisional' as const), source: before?.source ?? '' },
    };
    const published: CalendarDraftRow = { ...draft, was };
    await this.uow.run('calendar.publish', async (tx) => {
      await this.calendars.put(tx, { [year]: yearOf(draft) });
      await this.drafts.put(tx, published);
    });
    return this.finish(published);
  }

  /** Whatever was published and not carried to its end. */
  async round(): Promise<void> {
    for (const draft of await this.drafts.unfinished()) await this.finish(draft);
  }

  private async finish(draft: CalendarDraftRow): Promise<Published> {
    const year = Number(draft.year);
    const is = { ...this.calendars.current(), [year]: yearOf(draft) };
    const calendars = { is, was: draft.was ? { ...is, [year]: draft.was } : is };
    const sums = { year, earlier: 0, stays: 0 };
    for (let after: string | null = ''; after !== null; ) {
      const { moving, next } = await this.recount.chunk(calendars, startOf(dayFrom(`${year}-01-01`)), after);
      for (const { matter, to } of moving) {
        await this.recount.move(matter.id, calendars);
        if (to.how !== 'same') sums[to.how] += 1;
      }
      after = next;
    }
    await this.uow.run('calendar.done', (tx) => this.drafts.drop(tx, draft.year));
    return sums;
  }
}
