import type { answerNotice, getNotice } from '@huiyin/shared/contracts/notice';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidField, notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import type { NoticeHouseholdRow, NoticeRow } from './entities.js';
import { Notices } from './notice.repository.js';
import { RecordReach } from './record-reach.js';
import { over, ResidentNotices } from './resident-notices.js';

type Answers = Input<typeof answerNotice>['body']['answers'];

/** A household opens a notice, and answers it: from then on nobody need knock. */
@Injectable()
export class AnswerNotice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    private readonly residents: ResidentNotices,
    private readonly reach: RecordReach,
    private readonly keys: RequestKeys,
    private readonly clock: Clock,
  ) {}

  /** Opening it is being told, for each household of this account; the second time nothing is written. Throws not-found. */
  async open(who: AccountPrincipal, id: string): Promise<Reply<typeof getNotice>> {
    const { notice, homes } = await this.residents.own(who, id);
    if (!(await this.notices.hasRead(id, who.accountId))) {
      await this.uow.run('notice.open', async (tx) => {
        await this.take(tx, homes);
        const fresh = await this.notices.addReader(tx, {
          noticeId: id,
          accountId: who.accountId,
          at: this.clock.now(),
        });
        if (fresh && notice.state === 'sent') await this.record(tx, who, notice, homes, []);
      });
    }
    return this.residents.view(who, id);
  }

  /** 去 / 不去 / 要车接 of invited members, or nothing: 我知道了. Throws not-found, `notice-over`, `invalid`. */
  async answer(
    who: AccountPrincipal,
    id: string,
    answers: Answers,
    use: KeyUse,
  ): Promise<Reply<typeof answerNotice>> {
    const { notice, homes } = await this.residents.own(who, id);
    if (answers.length > 0) await this.mustBeInvited(notice, homes, answers);
    await this.uow.run('notice.answer', async (tx) => {
      await this.take(tx, homes);
      return this.keys.run(tx, use, async () => {
        if (over(notice, this.clock.now())) throw new Refusal('notice-over');
        await this.notices.addReader(tx, { noticeId: id, accountId: who.accountId, at: this.clock.now() });
        await this.record(tx, who, notice, homes, answers, notice.ask === 'ack');
        return id;
      });
    });
    return this.residents.view(who, id);
  }

  /** In one order, so that two accounts of the same homes don't wait for each other. */
  private async take(tx: Tx, homes: readonly NoticeHouseholdRow[]): Promise<void> {
    const grids = new Map(homes.map(({ noticeId, gridId }) => [gridId, noticeId]));
    for (const [gridId, noticeId] of [...grids].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await this.notices.takeGrid(tx, noticeId, gridId);
    }
  }

  private async record(
    tx: Tx,
    who: AccountPrincipal,
    notice: NoticeRow,
    homes: readonly NoticeHouseholdRow[],
    answers: Answers,
    acked = false,
  ): Promise<void> {
    const at = this.clock.now();
    const lines = [{ channel: 'wechat' as const, what: 'told' as const, at }];
    const by = `account:${who.accountId}`;
    for (const { householdId } of homes) {
      const persons = await this.notices.personsOf(notice.id, [householdId], tx);
      const own = answers.filter((answer) =>
        persons.some(({ residentId }) => residentId === answer.residentId),
      );
      await this.reach.record(tx, notice, householdId, { lines, answers: own, acked, at, by });
    }
    for (const gridId of new Set(homes.map((home) => home.gridId)))
      await this.reach.recount(tx, notice.id, gridId);
  }

  private async mustBeInvited(notice: NoticeRow, homes: readonly NoticeHouseholdRow[], answers: Answers) {
    if (notice.ask !== 'attend') throw invalidField('answers', 'noAnswerAsked');
    const persons = await this.notices.personsOf(
      notice.id,
      homes.map(({ householdId }) => householdId),
    );
    const invited = new Set(persons.map(({ residentId }) => residentId));
    if (!answers.every(({ residentId }) => invited.has(residentId))) throw notFound();
  }
}
