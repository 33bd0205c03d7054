import type { sendNotice } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dayFrom, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { isOver } from '@huiyin/shared/domain/notice/lifecycle';
import { WAITING } from '@huiyin/shared/domain/notice/reach';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { ChooseAudience, type ChosenHousehold } from './choose-audience.js';
import type { NoticeRow } from './entities.js';
import { groupBy } from './group-by.js';
import { Notices } from './notice.repository.js';
import { mayWrite } from './notice-scope.js';
import { OpenTasks } from './open-tasks.js';
import { StaffNotices } from './staff-notices.js';
import { TellHouseholds } from './tell-households.js';

/** Sends a draft: freezes the audience, opens a task per grid, and has the phones told. */
@Injectable()
export class SendNotice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly audience: ChooseAudience,
    private readonly tasks: OpenTasks,
    private readonly tell: TellHouseholds,
    private readonly list: StaffNotices,
    private readonly keys: RequestKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws not-found, `notice-sent` the second time, `notice-over` when the event is past, `audience-empty`, `stale` when the draft was
   * changed meanwhile. One unit of work for what is owed; the phones are told in small units after it, from its outbox rows.
   */
  async run(who: StaffPrincipal, id: string, use: KeyUse): Promise<Reply<typeof sendNotice>> {
    const notice = await this.notices.find(id);
    if (!notice || !mayWrite(who, ['editor'], notice)) throw notFound();
    const households = notice.state === 'draft' ? await this.chosen(who, notice) : [];
    await this.uow.run('notice.send', (tx) =>
      this.keys.run(tx, use, async () => {
        await this.once(tx, notice, households);
        return id;
      }),
    );
    return this.list.one(who, id);
  }

  private async chosen(who: StaffPrincipal, notice: NoticeRow): Promise<ChosenHousehold[]> {
    const eventDay = notice.event ? dayFrom(notice.event.date) : null;
    if (isOver(eventDay, dayOf(this.clock.now()))) throw new Refusal('notice-over');
    const households = await this.audience.of(who, notice.audience, `notice.send ${notice.id}`);
    if (households.length === 0) throw new Refusal('audience-empty', { status: 422 });
    return households;
  }

  private async once(tx: Tx, notice: NoticeRow, households: readonly ChosenHousehold[]): Promise<void> {
    const sentAt = this.clock.now();
    if (notice.state !== 'draft') throw new Refusal('notice-sent');
    if (!(await this.notices.updateDraft(tx, notice.id, notice.version, { state: 'sent', sentAt }))) {
      const fresh = await this.notices.find(notice.id);
      throw new Refusal(fresh?.state === 'draft' ? 'stale' : 'notice-sent');
    }
    const byGrid = groupBy(households, ({ gridId }) => gridId);
    const grids = [];
    for (const [gridId, own] of byGrid) grids.push(await this.tasks.open(tx, notice, gridId, own.length));
    await this.notices.freeze(tx, { grids, ...frozen(notice.id, households) });
    for (const [gridId, own] of byGrid) {
      const bound = own.filter((household) => household.bound.length > 0);
      await this.tell.put(
        tx,
        notice.id,
        gridId,
        'sent',
        bound.map(({ householdId }) => householdId),
      );
    }
  }
}

const frozen = (noticeId: string, households: readonly ChosenHousehold[]) => ({
  households: households.map(({ householdId, gridId, bound }) => ({
    ...{ noticeId, householdId, gridId, wechat: bound.length > 0, phoneShown: false },
    ...WAITING,
  })),
  persons: households.flatMap(({ householdId, members }) =>
    members.map(({ residentId, reason }) => ({
      ...{ noticeId, residentId, householdId, reason },
      ...{ answer: null, answeredAt: null, answeredBy: null },
    })),
  ),
});
