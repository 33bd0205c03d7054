import { dayFrom, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { type NoticeWords, noticeMessage, recallMessage } from '@huiyin/shared/labels/notices';
import { sayDay } from '@huiyin/shared/labels/units';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Log } from '../../platform/logging/log.js';
import { type Delivery as OutboxDelivery, OutboxHandlers } from '../../platform/outbox/handlers.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Messages } from '../message/messages.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { Households } from '../register/households.js';
import { Residents } from '../register/residents.js';
import { TEMPLATE } from './choose-audience.js';
import type { NoticeRow } from './entities.js';
import { chunks } from './group-by.js';
import { Notices } from './notice.repository.js';
import { RecordReach } from './record-reach.js';

const TOPIC = 'notice.tell';
/** Some hundred statements, about a tenth of a second: clerks aren't kept waiting by a broadcast. */
const HOUSEHOLDS_AT_ONCE = 10;

/** sent: the notice itself, to bound accounts · recalled: to whoever had been told, on the phone too. */
export type What = 'sent' | 'recalled';

interface Payload {
  readonly noticeId: string;
  readonly gridId: string;
  readonly what: What;
  readonly householdIds: readonly string[];
}

/** Puts a notice into the inboxes of its households and, where there is a consent, before their eyes in WeChat; a few homes at a time. */
@Injectable()
export class TellHouseholds implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly handlers: OutboxHandlers,
    private readonly notices: Notices,
    private readonly messages: Messages,
    private readonly reach: RecordReach,
    private readonly residents: Residents,
    private readonly households: Households,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload, void>({
      topic: TOPIC,
      attempts: 5,
      // Our own rows only: all of it rides the unit that marks the outbox row done, so it happens once.
      handle: async () => undefined,
      onDone: (tx, delivery) => this.chunk(tx, delivery),
      onGivenUp: async (_, { payload }, { code }) =>
        this.log.warn('households of a notice stay with the doors alone', {
          notice: payload.noticeId,
          households: payload.householdIds.length,
          code,
        }),
    });
  }

  /** Inside the unit that sends or recalls. */
  async put(
    tx: Tx,
    noticeId: string,
    gridId: string,
    what: What,
    householdIds: readonly string[],
  ): Promise<void> {
    const messages = chunks(householdIds, HOUSEHOLDS_AT_ONCE).map((some) => {
      const payload: Payload = { noticeId, gridId, what, householdIds: some };
      return { lane: 'notice' as const, topic: TOPIC, payload };
    });
    if (messages.length > 0) await this.outbox.put(tx, ...messages);
  }

  /** The notice as people hear it. */
  words({ title, body, ask, event }: NoticeRow): NoticeWords {
    if (!event) return { title, body, ask, event };
    const day = sayDay(this.calendars.current(), dayFrom(event.date), dayOf(this.clock.now()));
    return { title, body, ask, event: { day, time: event.time, where: event.where } };
  }

  private async chunk(tx: Tx, { payload }: OutboxDelivery<Payload>): Promise<void> {
    const { noticeId, gridId, what, householdIds } = payload;
    await this.notices.takeGrid(tx, noticeId, gridId);
    const notice = await this.notices.find(noticeId, tx);
    if (!notice || (what === 'sent' && notice.state !== 'sent')) return;
    for (const householdId of householdIds) {
      if (what === 'sent') await this.sent(tx, notice, householdId);
      else await this.recalled(tx, notice, householdId);
    }
    await this.reach.recount(tx, noticeId, gridId);
  }

  private async sent(tx: Tx, notice: NoticeRow, householdId: string): Promise<void> {
    const members = await this.residents.membersOf(householdId, tx);
    let accounts = 0;
    for (const { id, wechat, placePath } of members) {
      if (!wechat) continue;
      const message = { ...noticeMessage(this.words(notice)), eventId: notice.id, noticeId: notice.id };
      const told = await this.messages.toResident(tx, {
        ...message,
        ...{ residentId: id, placePath, template: TEMPLATE, centreId: this.centreOf(placePath), call: false },
      });
      accounts += told.accounts;
    }
    if (accounts === 0) return;
    const at = this.clock.now();
    const lines = [{ channel: 'wechat' as const, what: 'sent' as const, at }];
    await this.reach.record(tx, notice, householdId, { lines, at, by: 'system' });
  }

  /** Bound members in the app; where nobody is, the one to phone first gets a row on the call list. */
  private async recalled(tx: Tx, notice: NoticeRow, householdId: string): Promise<void> {
    const members = await this.residents.membersOf(householdId, tx);
    const bound = members.filter(({ wechat }) => wechat);
    const contactId = (await this.households.find(householdId, tx))?.contactId;
    const first = members.find(({ id }) => id === contactId) ?? members[0];
    for (const { id, placePath } of bound.length > 0 ? bound : first ? [first] : [])
      await this.messages.toResident(tx, {
        ...recallMessage(notice.title),
        ...{ eventId: `${notice.id}:recall`, noticeId: notice.id, residentId: id, placePath },
        ...{ template: TEMPLATE, centreId: this.centreOf(placePath) },
      });
  }

  private centreOf(placePath: string): string | null {
    return this.centres.centreFor(placePath, 'village')?.id ?? null;
  }
}
