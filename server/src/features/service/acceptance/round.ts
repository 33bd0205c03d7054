import { CLOCK_LABEL } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Act } from '../../matter/engine/act.js';
import { AcceptanceRepository } from './repository.js';

const BATCH = 100;
const DAY = 86_400_000;

/** The clock's round of acceptance: silence that counts (行政许可法32), and days on which promised papers are looked for. */
@Injectable()
export class AcceptanceRound {
  constructor(
    private readonly repository: AcceptanceRepository,
    private readonly act: Act,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Each in a unit of its own: one that fails holds up no other. How many it looked at. */
  async round(): Promise<number> {
    const now = this.clock.now();
    const [silent, promised] = await Promise.all([
      this.repository.toDeem(now, BATCH),
      this.repository.toLookAt(now, BATCH),
    ]);
    for (const id of silent) await this.uow.run('service.deem', (tx) => this.deem(tx, id));
    for (const id of promised) await this.uow.run('service.follow', (tx) => this.look(tx, id, now));
    return silent.length + promised.length;
  }

  /** A request that was taken in or given back meanwhile stays as it is: the table says no. */
  private async deem(tx: Tx, id: string): Promise<void> {
    await this.act.bySystem(tx, id, 'deem-accepted', CLOCK_LABEL);
    await this.repository.noMoreDeeming(tx, id);
  }

  /** Reminds once before the day; when it has passed the desk has something to do. Where nothing can be said now, a day later again. */
  private async look(tx: Tx, id: string, now: number): Promise<void> {
    const open = await this.repository.openFollows(id, tx);
    const looked = open.filter((f) => f.lookAt !== null && f.lookAt <= now);
    if (looked.length === 0) return;
    const late = looked.filter((f) => f.by <= now);
    const [rows, action] = late.length > 0 ? [late, 'follow-overdue'] : [looked, 'follow-remind'];
    const ids = rows.map((f) => f.id);
    if (!(await this.act.bySystem(tx, id, action, CLOCK_LABEL)))
      return this.repository.updateFollows(tx, ids, { lookAt: now + DAY });
    if (late.length > 0) return this.repository.updateFollows(tx, ids, { lookAt: null });
    for (const f of rows) await this.repository.updateFollows(tx, [f.id], { remindedAt: now, lookAt: f.by });
  }
}
