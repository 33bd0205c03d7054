import { isAnswered, type NewAnswer, withAnswers } from '@huiyin/shared/domain/notice/answers';
import { type Delivery, isRecorded, type Reach, reachOf } from '@huiyin/shared/domain/notice/reach';
import { sumsOf } from '@huiyin/shared/domain/notice/sums';
import { TASK_CLOSED_BY } from '@huiyin/shared/labels/notices';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { invalidField, notFound } from '../../platform/errors/errors.js';
import { CloseTask } from '../task/close-task.js';
import type { NoticeHouseholdRow, NoticePersonRow, NoticeRow } from './entities.js';
import { type Home, Notices } from './notice.repository.js';

/** What happened between a notice and one household. */
export interface Happened {
  readonly lines: readonly Delivery[];
  readonly answers?: readonly NewAnswer[];
  /** 我知道了 was said for the household. */
  readonly acked?: boolean;
  /** When: the lines' own time, also for the answers. */
  readonly at: number;
  /** `account:…`, `staff:…` or `system`. */
  readonly by: string;
}

/** Writes down what happened to one household: ledger, answers, its reach, the figures of its grid, and the end of the grid's task. */
@Injectable()
export class RecordReach {
  constructor(
    private readonly notices: Notices,
    private readonly tasks: CloseTask,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Inside a unit of work whose first statement was `takeGrid` of this household's grid. Throws not-found for a household that the notice
   * isn't for, `invalid` for an answer of somebody who isn't invited. The same thing twice changes nothing.
   */
  async record(tx: Tx, notice: NoticeRow, householdId: string, happened: Happened): Promise<Reach> {
    const home = { noticeId: notice.id, householdId };
    const row = await this.notices.findHome(home, tx);
    if (!row) throw notFound();
    const members = await this.answer(tx, notice.id, householdId, happened);
    const ledger = await this.notices.ledgerOf(home, tx);
    const told = happened.lines.filter((line) => !isOldNews(ledger, line));
    const answered = isAnswered(notice.ask, members, happened.acked ?? false) && !hasAnswered(ledger);
    const added = answered ? [...told, answeredLine(happened)] : told;
    await this.addLines(tx, home, added, happened.by);
    const reach = reachOf([...ledger, ...added]);
    if (added.length > 0) await this.notices.saveReach(tx, home, reach, row.wechat || isOwnPhone(added));
    return reach;
  }

  /** Counts a grid anew after its households changed, and closes its task when nobody is left. Answers how many are. */
  async recount(tx: Tx, noticeId: string, gridId: string): Promise<number> {
    const grid = await this.notices.findGrid(noticeId, gridId, tx);
    if (!grid) throw notFound();
    const { reached, answered, excused, left } = sumsOf(await this.notices.homesOf(noticeId, [gridId], tx));
    const ends = left === 0 && grid.doneAt === null;
    const doneAt = ends ? this.clock.now() : grid.doneAt;
    await this.notices.saveGrid(tx, grid, { reached, answered, excused, doneAt });
    if (ends) await this.tasks.close(tx, grid.matterId, TASK_CLOSED_BY);
    return left;
  }

  /** Nobody need tell these households any more: the notice was called back. In bulk, as they have no other end in their ledger. */
  async excuseAll(tx: Tx, noticeId: string, householdIds: readonly string[], by: string): Promise<void> {
    const at = this.clock.now();
    const line = { channel: 'door', what: 'recalled', at, recordedAt: at, by } as const;
    await this.notices.addLines(
      tx,
      householdIds.map((householdId) => ({ ...line, id: this.ids.next(), noticeId, householdId })),
    );
    await this.notices.excuse(tx, noticeId, householdIds, 'recalled', at);
  }

  private async answer(tx: Tx, noticeId: string, householdId: string, happened: Happened) {
    const rows = await this.notices.personsOf(noticeId, [householdId], tx);
    const given = happened.answers ?? [];
    if (given.some(({ residentId }) => !rows.some((row) => row.residentId === residentId))) {
      throw invalidField('answers', 'notInvited');
    }
    const before = rows.map(({ residentId, answer, answeredAt }) => ({ residentId, answer, at: answeredAt }));
    const after = withAnswers(before, given, happened.at);
    for (const [i, { answer, at }] of after.entries()) {
      const row = rows[i] as NoticePersonRow;
      if (row.answer === answer && row.answeredAt === at) continue;
      await this.notices.saveAnswer(tx, { ...row, answer, answeredAt: at, answeredBy: happened.by });
    }
    return after;
  }

  private async addLines(tx: Tx, home: Home, lines: readonly Delivery[], by: string): Promise<void> {
    const recordedAt = this.clock.now();
    const rows = lines.map((line) => ({ ...line, id: this.ids.next(), ...home, recordedAt, by }));
    await this.notices.addLines(tx, rows);
  }
}

/** Nothing new: the very same line, or told again on a channel that had told it before. */
const isOldNews = (ledger: readonly Delivery[], line: Delivery): boolean =>
  isRecorded(ledger, line) ||
  (line.what === 'told' &&
    ledger.some(({ what, channel, at }) => what === 'told' && channel === line.channel && at <= line.at));

const hasAnswered = (ledger: readonly Delivery[]) => ledger.some(({ what }) => what === 'answered');

const answeredLine = ({ lines, at }: Happened): Delivery => ({
  channel: lines[0]?.channel ?? 'wechat',
  what: 'answered',
  at,
});

const isOwnPhone = (lines: readonly Delivery[]) => lines.some(({ channel }) => channel === 'wechat');

/** Still to be told. */
export const isLeft = ({ state }: Pick<NoticeHouseholdRow, 'state'>): boolean =>
  state === 'waiting' || state === 'sent';
