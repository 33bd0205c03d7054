import type { closeDay } from '@huiyin/shared/contracts/calendar';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { isDate } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { Centres } from '../register/centres.js';
import { ViewCalendar } from './view-calendar.js';

/** One centre is shut on one day: new promises that would end then end on the next day that it works. What was told stays. */
@Injectable()
export class CloseDay {
  constructor(
    private readonly centres: Centres,
    private readonly view: ViewCalendar,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** Throws 404 for a centre that isn't the caller's to close. */
  async close(
    who: StaffPrincipal,
    centreId: string,
    { day, reason }: Input<typeof closeDay>['body'],
  ): Promise<Reply<typeof closeDay>> {
    this.ask(who, centreId);
    if (!isDate(day)) throw notFound();
    await this.uow.run('centre.close', (tx) =>
      this.centres.shut(tx, { id: this.ids.next(), centreId, day, reason }),
    );
    return this.view.closed();
  }

  async open(who: StaffPrincipal, centreId: string, day: string): Promise<Reply<typeof closeDay>> {
    this.ask(who, centreId);
    await this.uow.run('centre.open', (tx) => this.centres.unshut(tx, centreId, day));
    return this.view.closed();
  }

  private ask(who: StaffPrincipal, centreId: string): void {
    if (!this.view.mine(who).some((c) => c.id === centreId)) throw notFound();
  }
}
