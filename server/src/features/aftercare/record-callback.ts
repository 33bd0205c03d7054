import type { callbackResult } from '@huiyin/shared/contracts/aftercare';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { SAID_AT_CALLBACK } from '@huiyin/shared/labels/steps';
import { Injectable } from '@nestjs/common';
import type { Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Act } from '../matter/engine/act.js';
import { Rate } from '../matter/engine/rate.js';
import type { CallbackRow } from './entities.js';
import { askingCentres } from './list-callbacks.js';
import { CallbackRepository } from './repository.js';

type Body = Input<typeof callbackResult>['body'];

/** So often nobody was there: then it rests. */
const TRIES = 3;

/** What came of a call-back. A level is put down only where the person named one; "not solved" opens the matter again. */
@Injectable()
export class RecordCallback {
  constructor(
    private readonly repository: CallbackRepository,
    private readonly act: Act,
    private readonly rate: Rate,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for a row of another centre and for one's own work, `not-allowed-now` when it was done, `already-rated`. */
  async run(
    principal: Principal,
    id: string,
    body: Body,
    use: KeyUse,
  ): Promise<Reply<typeof callbackResult>> {
    if (principal.kind !== 'staff') throw notFound();
    return this.uow.run('aftercare.callback', async (tx) => {
      const row = await this.repository.find(id, tx);
      const asks = row && askingCentres(principal).includes(row.centreId);
      if (!row || !asks || row.handlerId === principal.staffId) throw notFound();
      await this.keys.run(tx, use, async () => {
        await this.write(tx, principal, row, body);
        return id;
      });
      const fresh = await this.repository.find(id, tx);
      return { id, done: fresh?.doneAt != null };
    });
  }

  private async write(tx: Tx, who: StaffPrincipal, row: CallbackRow, body: Body): Promise<void> {
    const now = this.clock.now();
    const tries = row.tries + 1;
    const over = body.result !== 'no-answer' || tries >= TRIES;
    const result = body.result === 'no-answer' ? ('unreached' as const) : body.result;
    const moved = await this.repository.move(tx, row, {
      tries,
      ...(over ? { result, doneAt: now, byId: who.staffId } : {}),
      ...(body.result === 'asked' ? { solved: body.solved, words: body.words ?? null } : {}),
    });
    if (!moved) throw new Refusal('not-allowed-now');
    if (body.result === 'asked') await this.said(tx, who, row.matterId, body, now);
  }

  private async said(
    tx: Tx,
    { staffId, name }: StaffPrincipal,
    matterId: string,
    { score, solved, words }: Extract<Body, { result: 'asked' }>,
    at: number,
  ): Promise<void> {
    if (!solved) {
      const fields = words === undefined ? {} : { words };
      await this.act.bySystem(tx, matterId, 'not-solved', SAID_AT_CALLBACK(name), { fields });
    }
    if (score !== undefined)
      await this.rate.record(tx, {
        id: matterId,
        score,
        words: words ?? null,
        accountId: '',
        byStaff: staffId,
        at,
      });
  }
}
