import type { inbox } from '@huiyin/shared/contracts/account';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CallRepository } from './call.repository.js';
import { CallList } from './call-list.js';
import { fromCursor, page } from './cursor.js';
import { HeardHooks } from './heard-hooks.js';
import { InboxRepository } from './inbox.repository.js';
import type { InboxRow } from './message.entities.js';
import { ToldRepository } from './told.repository.js';

const PAGE = 20;

/** What somebody was told, newest first; reading it is being told. */
@Injectable()
export class Inbox {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: InboxRepository,
    private readonly told: ToldRepository,
    private readonly callRows: CallRepository,
    private readonly calls: CallList,
    private readonly hooks: HeardHooks,
    private readonly clock: Clock,
  ) {}

  async list(who: Principal, { cursor }: Input<typeof inbox>['query']): Promise<Reply<typeof inbox>> {
    const reader = principalKey(who);
    const [unread, rows] = await Promise.all([
      this.repository.countUnread(reader),
      this.repository.findPage(reader, fromCursor(cursor), PAGE + 1),
    ]);
    const { items, next } = page(rows, PAGE, (row) => row);
    return { unread, items: items.map((row) => ({ ...row, read: row.readAt !== null })), next };
  }

  /** Marks the caller's own as read (others' ids count for nothing); whoever has read it needs no phone call. */
  async read(who: Principal, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.run('message.read', async (tx) => {
      const rows = await this.repository.findUnread(tx, principalKey(who), ids);
      if (rows.length === 0) return;
      await this.repository.markRead(
        tx,
        rows.map(({ id }) => id),
        this.clock.now(),
      );
      for (const row of rows) await this.heard(tx, who, row);
    });
  }

  private async heard(tx: Tx, who: Principal, { eventId, residentId, matterId }: InboxRow): Promise<void> {
    if (residentId === null) return;
    await this.told.markReached(tx, { eventId, residentId }, 'read', this.clock.now());
    const call = await this.callRows.findOnce(tx, eventId, residentId);
    if (call)
      await this.calls.drop(
        tx,
        [call].filter(({ state }) => state === 'open' || state === 'wrong-number'),
      );
    if (matterId === null) return;
    const by = { key: principalKey(who), name: null };
    await this.hooks.fire(tx, { eventId, matterId, residentId, by, how: 'read' });
  }
}
