import { SYSTEM_LABEL } from '@huiyin/shared/labels/steps';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Act } from '../matter/engine/act.js';
import { PublicityRepository } from './repository.js';

const BATCH = 100;

/** Sheets whose last day is over: each comes down in a unit of its own, and its matter goes on to the decision. */
@Injectable()
export class TakeDownRound {
  constructor(
    private readonly repository: PublicityRepository,
    private readonly act: Act,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How many it took down. */
  async round(): Promise<number> {
    const over = await this.repository.over(this.clock.now(), BATCH);
    for (const { id, matterId } of over)
      await this.uow.run('publicity.down', (tx) => this.one(tx, id, matterId));
    return over.length;
  }

  /** A matter that has left publicity by another way isn't moved; the sheet comes down all the same. */
  private async one(tx: Tx, id: string, matterId: string): Promise<void> {
    const sheet = await this.repository.find(id, tx);
    if (!sheet || sheet.downAt !== null) return;
    await this.act.bySystem(tx, matterId, 'posted-out', SYSTEM_LABEL);
    await this.repository.takeDown(tx, matterId, this.clock.now());
  }
}
