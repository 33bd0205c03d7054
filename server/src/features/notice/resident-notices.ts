import type { getNotice, listNotices } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dayFrom, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { isOver } from '@huiyin/shared/domain/notice/lifecycle';
import { RECALLED_LINE } from '@huiyin/shared/labels/notices';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { Residents } from '../register/residents.js';
import type { NoticeHouseholdRow, NoticeRow } from './entities.js';
import { groupBy } from './group-by.js';
import { NoticeQueries } from './notice.queries.js';
import { Notices } from './notice.repository.js';
import { ResidentHomes } from './resident-homes.js';

type View = Reply<typeof getNotice>;

/** Past its event, or called back. */
export const over = (notice: NoticeRow, now: number): boolean =>
  notice.state !== 'sent' || isOver(notice.event ? dayFrom(notice.event.date) : null, dayOf(now));

/** Notices as a household sees them. */
@Injectable()
export class ResidentNotices {
  constructor(
    private readonly notices: Notices,
    private readonly queries: NoticeQueries,
    private readonly homes: ResidentHomes,
    private readonly residents: Residents,
    private readonly clock: Clock,
  ) {}

  /** Urgent and unread first, then the newest. */
  async list(who: AccountPrincipal): Promise<Reply<typeof listNotices>> {
    const { homes, notices } = await this.queries.findOfHouseholds(await this.homes.of(who));
    const read = await this.notices.readBy(
      who.accountId,
      notices.map(({ id }) => id),
    );
    const own = groupBy(homes, ({ noticeId }) => noticeId);
    const now = this.clock.now();
    const items = notices.map((notice) => ({
      id: notice.id,
      title: notice.title,
      at: notice.sentAt ?? notice.createdAt,
      urgent: notice.urgent,
      read: read.has(notice.id),
      ask: notice.ask,
      waitsForMe: notice.ask !== 'none' && !over(notice, now) && (own.get(notice.id) ?? []).some(unanswered),
      over: over(notice, now),
    }));
    const first = (item: (typeof items)[number]) => (item.urgent && !item.read && !item.over ? 0 : 1);
    return { items: items.sort((a, b) => first(a) - first(b) || b.at - a.at) };
  }

  /** The caller's households in this notice; throws not-found when it isn't for any of them. */
  async own(who: AccountPrincipal, id: string): Promise<{ notice: NoticeRow; homes: NoticeHouseholdRow[] }> {
    const notice = await this.notices.find(id);
    const ids = await this.homes.of(who);
    if (!notice || notice.state === 'draft' || ids.length === 0) throw notFound();
    const found = await Promise.all(
      ids.map((householdId) => this.notices.findHome({ noticeId: id, householdId })),
    );
    const homes = found.filter((home) => home !== null);
    if (homes.length === 0) throw notFound();
    return { notice, homes };
  }

  /** Throws not-found. */
  async view(who: AccountPrincipal, id: string): Promise<View> {
    const { notice, homes } = await this.own(who, id);
    return {
      id,
      title: notice.title,
      body: notice.state === 'recalled' ? `${RECALLED_LINE}\n${notice.body}` : notice.body,
      at: notice.sentAt ?? notice.createdAt,
      by: notice.byLabel,
      urgent: notice.urgent,
      ask: notice.ask,
      event: notice.event,
      read: await this.notices.hasRead(id, who.accountId),
      acked: notice.ask === 'ack' && homes.every(({ state }) => state === 'answered'),
      over: over(notice, this.clock.now()),
      households: await Promise.all(homes.map((home) => this.household(home))),
    };
  }

  private async household({
    noticeId,
    householdId,
  }: NoticeHouseholdRow): Promise<View['households'][number]> {
    const persons = await this.notices.personsOf(noticeId, [householdId]);
    const members = await this.residents.membersOf(householdId);
    return {
      id: householdId,
      members: members.map(({ id, name }) => {
        const person = persons.find(({ residentId }) => residentId === id);
        return { residentId: id, name, invited: person !== undefined, answer: person?.answer ?? null };
      }),
    };
  }
}

const unanswered = ({ state }: NoticeHouseholdRow): boolean => state !== 'answered' && state !== 'excused';
