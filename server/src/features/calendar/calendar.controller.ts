import * as contracts from '@huiyin/shared/contracts/calendar';
import type { Input } from '@huiyin/shared/contracts/route';
import { readNotice } from '@huiyin/shared/domain/calendar/notice';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { CheckDraft } from './check-draft.js';
import { CloseDay } from './close-day.js';
import { PublishYear } from './publish-year.js';
import { ViewCalendar } from './view-calendar.js';
import { WriteDraft } from './write-draft.js';

/** The edge of the calendar. */
@Controller()
export class CalendarController {
  constructor(
    private readonly view: ViewCalendar,
    private readonly drafts: WriteDraft,
    private readonly checks: CheckDraft,
    private readonly years: PublishYear,
    private readonly days: CloseDay,
  ) {}

  @Route(contracts.getCalendar) get(@Who() who: StaffPrincipal) {
    return this.view.of(who);
  }

  @Route(contracts.draftCalendar) async draft(
    @Who() who: StaffPrincipal,
    @In() { params: { year }, body }: Input<typeof contracts.draftCalendar>,
  ) {
    await this.drafts.run(who, year, body.source, 'text' in body ? readNotice(year, body.text) : body);
    return this.checks.of(year);
  }

  @Route(contracts.checkCalendar) check(@In() { params }: Input<typeof contracts.checkCalendar>) {
    return this.checks.of(params.year);
  }

  @Route(contracts.publishCalendar) publish(@In() { params }: Input<typeof contracts.publishCalendar>) {
    return this.years.run(params.year);
  }

  @Route(contracts.closeDay) close(
    @Who() who: StaffPrincipal,
    @In() { params, body }: Input<typeof contracts.closeDay>,
  ) {
    return this.days.close(who, params.id, body);
  }

  @Route(contracts.openDay) open(
    @Who() who: StaffPrincipal,
    @In() { params }: Input<typeof contracts.openDay>,
  ) {
    return this.days.open(who, params.id, params.day);
  }
}
