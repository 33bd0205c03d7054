import type { NoticeDays } from '@huiyin/shared/domain/calendar/notice';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Drafts } from './drafts.repository.js';

/** Keeps a year's days as a draft: nothing counts by it yet. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(who: StaffPrincipal, year: number, source: string, { off, makeup }: NoticeDays): Promise<void> {
    const days = { off: [...new Set(off)].sort(), makeup: [...new Set(makeup)].sort() };
    const row = { year: String(year), source, days, byName: who.name, at: this.clock.now(), was: null };
    await this.uow.run('calendar.draft', (tx) => this.drafts.put(tx, row));
  }
}
