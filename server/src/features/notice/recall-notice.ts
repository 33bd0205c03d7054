import type { recallNotice } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { afterAct } from '@huiyin/shared/domain/notice/lifecycle';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import type { NoticeGridRow } from './entities.js';
import { Notices } from './notice.repository.js';
import { mayWrite } from './notice-scope.js';
import { isLeft, RecordReach } from './record-reach.js';
import { StaffNotices } from './staff-notices.js';
import { TellHouseholds } from './tell-households.js';

/** Calls a notice back: who wasn't told needn't be any more, who was is told that it no longer holds. */
@Injectable()
export class RecallNotice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly reach: RecordReach,
    private readonly tell: TellHouseholds,
    private readonly list: StaffNotices,
    private readonly keys: RequestKeys,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found, and `notice-over` for one that isn't out, or is called back already. */
  async run(who: StaffPrincipal, id: string, use: KeyUse): Promise<Reply<typeof recallNotice>> {
    const notice = await this.notices.find(id);
    if (!notice || !mayWrite(who, ['editor', 'supervisor'], notice)) throw notFound();
    await this.uow.run('notice.recall', async (tx) => {
      const grids = (await this.notices.gridsOf([id])).sort((a, b) => (a.gridId < b.gridId ? -1 : 1));
      for (const { gridId } of grids) await this.notices.takeGrid(tx, id, gridId);
      return this.keys.run(tx, use, async () => {
        const possible = afterAct(notice.state, 'recall') !== null;
        if (!possible || !(await this.notices.recall(tx, id, this.clock.now())))
          throw new Refusal('notice-over');
        for (const grid of grids) await this.grid(tx, grid, `staff:${who.staffId}`);
        return id;
      });
    });
    return this.list.one(who, id);
  }

  private async grid(tx: Tx, { noticeId, gridId }: NoticeGridRow, by: string): Promise<void> {
    const homes = await this.notices.homesOf(noticeId, [gridId], tx);
    const left = homes.filter(isLeft).map(({ householdId }) => householdId);
    await this.reach.excuseAll(tx, noticeId, left, by);
    await this.reach.recount(tx, noticeId, gridId);
    const told = homes.filter(({ state }) => state === 'told' || state === 'answered');
    await this.tell.put(
      tx,
      noticeId,
      gridId,
      'recalled',
      told.map(({ householdId }) => householdId),
    );
  }
}
