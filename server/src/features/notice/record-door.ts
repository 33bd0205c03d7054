import type { recordDoor } from '@huiyin/shared/contracts/notice';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Notices } from './notice.repository.js';
import { ownGrid } from './notice-scope.js';
import { RecordReach } from './record-reach.js';

type Body = Input<typeof recordDoor>['body'];

/** One visit or call, recorded there and then, or later where there was no signal. */
@Injectable()
export class RecordDoor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly reach: RecordReach,
    private readonly keys: RequestKeys,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found outside one's own grids, `invalid` for answers without 告诉到了 or of somebody who isn't invited. */
  async run(
    who: StaffPrincipal,
    home: { noticeId: string; householdId: string },
    body: Body,
    use: KeyUse,
  ): Promise<Reply<typeof recordDoor>> {
    const { notice, gridId } = await this.own(who, home);
    const answers = body.answers ?? [];
    if (answers.length > 0 && (body.result !== 'told' || notice.ask !== 'attend')) {
      throw invalidField('answers', 'answersWithoutTold');
    }
    const at = this.when(body.at, notice.sentAt ?? 0);
    const lines = [{ channel: body.how, what: body.result, at }];
    return this.uow.run('notice.door', async (tx) => {
      await this.notices.takeGrid(tx, notice.id, gridId);
      await this.keys.run(tx, use, async () => {
        await this.reach.record(tx, notice, home.householdId, {
          lines,
          answers,
          at,
          by: `staff:${who.staffId}`,
        });
        return home.householdId;
      });
      const left = await this.reach.recount(tx, notice.id, gridId);
      const { state } = (await this.notices.findHome(home, tx)) ?? { state: 'waiting' as const };
      return { state, left };
    });
  }

  private async own(who: StaffPrincipal, home: { noticeId: string; householdId: string }) {
    const row = await this.notices.findHome(home);
    if (!row) throw notFound();
    const [notice, grid] = await Promise.all([
      this.notices.find(row.noticeId),
      this.notices.findGrid(row.noticeId, row.gridId),
    ]);
    if (!notice || !grid || !ownGrid(who, grid)) throw notFound();
    return { notice, gridId: grid.gridId };
  }

  /** The phone's clock, as far as it can be true: not before the notice went out, not in the future. */
  private when(at: number | undefined, sentAt: number): number {
    const now = this.clock.now();
    return Math.min(Math.max(at ?? now, sentAt), now);
  }
}
