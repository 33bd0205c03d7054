import { due } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { CallRepository } from './call.repository.js';
import type { CallRow, ToldRow } from './message.entities.js';

/** Where no centre is named: the usual hours of an office. */
const USUAL_HOURS = { open: '08:30', close: '17:30' };

/** Whoever can't be reached by WeChat is phoned, by the end of the next working day. */
@Injectable()
export class CallList {
  constructor(
    private readonly repository: CallRepository,
    private readonly calendars: Calendars,
    private readonly centres: Centres,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param reason by name: `no-account`, `no-consent`, `wechat:timeout` … */
  async add(tx: Tx, told: ToldRow, reason: string): Promise<void> {
    if (await this.repository.findOnce(tx, told.eventId, told.residentId)) return;
    const { eventId, residentId, matterId, noticeId, number, centreId, placePath } = told;
    const now = this.clock.now();
    await this.repository.add(tx, {
      id: this.ids.next(),
      toldId: told.id,
      ...{ eventId, residentId, matterId, noticeId, number, centreId, placePath },
      sentence: told.text,
      reason: reason.slice(0, 60),
      state: 'open',
      due: this.dueFrom(centreId, now),
      at: now,
      closedAt: null,
    });
  }

  /** Takes rows off the list as nobody needs to phone any more; answers those that it took. */
  async drop(tx: Tx, rows: readonly CallRow[]): Promise<CallRow[]> {
    const now = this.clock.now();
    const dropped: CallRow[] = [];
    for (const row of rows) {
      if (await this.repository.move(tx, row, { state: 'seen', closedAt: now })) dropped.push(row);
    }
    return dropped;
  }

  private dueFrom(centreId: string | null, now: number): number {
    const hours = (centreId === null ? undefined : this.centres.find(centreId)?.hours) ?? USUAL_HOURS;
    return due(this.calendars.current(), hours, now, { unit: 'workday', n: 1 }).at;
  }
}
