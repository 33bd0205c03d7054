import type { callResult } from '@huiyin/shared/contracts/calls';
import type { Input } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { principalKey, type StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { CallRepository } from './call.repository.js';
import { type CallScope, callScope, inCallScope } from './call-scope.js';
import { type CallView, CallViews } from './call-views.js';
import { HeardHooks } from './heard-hooks.js';
import type { CallRow } from './message.entities.js';
import type { CallState, HeardHow } from './message.types.js';
import { ToldRepository } from './told.repository.js';

type Result = Input<typeof callResult>['body']['result'];

/** What each result makes of the row; no-answer leaves it, with one try more on record. */
const NEXT: Readonly<Record<Result, { state?: CallState['state']; how?: HeardHow }>> = {
  heard: { state: 'heard', how: 'phone' },
  'handed-slip': { state: 'handed', how: 'slip' },
  'wrong-number': { state: 'wrong-number' },
  'no-answer': {},
};

/** One attempt to reach somebody, written down by who made it. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: RequestKeys,
    private readonly repository: CallRepository,
    private readonly told: ToldRepository,
    private readonly views: CallViews,
    private readonly hooks: HeardHooks,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Speaks for everything that the line of that id read out, and for nothing that came onto the list since.
   * Refuses `not-allowed-now` when a colleague was quicker.
   */
  async run(who: StaffPrincipal, id: string, result: Result, use: KeyUse): Promise<CallView> {
    return this.uow.run('message.callResult', async (tx) => {
      const scope = callScope(who.posts);
      const row = await this.repository.find(id, tx);
      // Whatever it has become: who could phone may say how it went, and say it again.
      if (!row || !inCallScope(scope, { ...row, state: 'open' })) throw notFound();
      let rows: readonly CallRow[] = [row];
      const { repeated } = await this.keys.run(tx, use, async () => {
        rows = await this.readOut(tx, scope, row);
        await this.write(tx, who, rows, result);
        return row.id;
      });
      if (repeated) rows = [row];
      const fresh = await this.repository.findMany(
        tx,
        rows.map((one) => one.id),
      );
      const [view] = await this.views.of(who, [fresh], tx);
      return view as CallView;
    });
  }

  /** This row and the older ones of the same person that stood in the same line. */
  private async readOut(tx: Tx, scope: CallScope, row: CallRow): Promise<CallRow[]> {
    const undone = await this.repository.findUndone([row.residentId], tx);
    const upTo = undone.findIndex(({ id }) => id === row.id);
    const rows = undone.slice(0, upTo + 1).filter((one) => inCallScope(scope, one));
    if (rows.length === 0) throw new Refusal('not-allowed-now');
    return rows;
  }

  private async write(tx: Tx, who: StaffPrincipal, rows: readonly CallRow[], result: Result): Promise<void> {
    const now = this.clock.now();
    const by = { key: principalKey(who), name: who.name };
    const tries = rows.map((row) => ({
      id: this.ids.next(),
      callId: row.id,
      at: now,
      result,
      byKey: by.key,
      byName: by.name,
    }));
    await this.repository.addTries(tx, tries);
    const { state, how } = NEXT[result];
    if (state === undefined) return;
    for (const row of rows) {
      const moved = await this.repository.move(tx, row, { state, closedAt: how === undefined ? null : now });
      if (!moved) throw new Refusal('not-allowed-now');
    }
    if (how === undefined) return;
    // All rows are settled before anybody hears of it: a matter that closes now settles what is left of its own.
    for (const { eventId, residentId, matterId } of rows) {
      await this.told.markReached(tx, { eventId, residentId }, how, now);
      if (matterId !== null) await this.hooks.fire(tx, { eventId, matterId, residentId, by, how });
    }
  }
}
