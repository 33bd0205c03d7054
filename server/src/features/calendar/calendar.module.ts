import { Module } from '@nestjs/common';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { CalendarController } from './calendar.controller.js';
import { CheckDraft } from './check-draft.js';
import { CloseDay } from './close-day.js';
import { Drafts } from './drafts.repository.js';
import { PublishYear } from './publish-year.js';
import { ViewCalendar } from './view-calendar.js';
import { WriteDraft } from './write-draft.js';

/** 日历: the county's holidays and make-up days, from the pasted notice to the promises that move by it; closed days of one centre. */
@Module({
  imports: [RegisterModule, MatterModule],
  controllers: [CalendarController],
  providers: [CheckDraft, CloseDay, Drafts, PublishYear, ViewCalendar, WriteDraft],
})
export class CalendarModule {}
