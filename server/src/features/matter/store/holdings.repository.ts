import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Matter, MatterTask } from './entities.js';

/** What members of staff hold of open matters: answers they owe, matters in hand, work inside one, what they were asked. */
@Injectable()
export class HoldingsRepository extends BaseRepository {
  owed(staffId: string, tx?: Tx): Promise<Matter[]> {
    return this.from(tx, Matter).find({ where: { owedKind: 'staff', owedId: staffId, closedAt: IsNull() } });
  }

  held(staffId: string, tx?: Tx): Promise<Matter[]> {
    return this.from(tx, Matter).find({ where: { holderId: staffId, owedPromise: MoreThan(0) } });
  }

  /** Offered to them, or a sentence after a 催 is theirs to say. */
  async asked(staffId: string, tx?: Tx): Promise<Matter[]> {
    const [offered, urged] = await Promise.all([
      this.from(tx, Matter).find({ where: { offerId: staffId } }),
      this.from(tx, Matter).find({ where: { urgeId: staffId } }),
    ]);
    return [...offered, ...urged];
  }

  /** Work that is not done, of open matters. */
  async tasks(staffId: string, tx?: Tx): Promise<MatterTask[]> {
    const open = await this.from(tx, MatterTask).find({ where: { assigneeId: staffId, doneAt: IsNull() } });
    if (open.length === 0) return [];
    const ids = [...new Set(open.map((t) => t.matterId))];
    const matters = await this.from(tx, Matter).find({ where: { id: In(ids), closedAt: IsNull() } });
    const alive = new Set(matters.map((m) => m.id));
    return open.filter((t) => alive.has(t.matterId));
  }

  async giveTask(tx: Tx, id: string, from: string, to: string): Promise<boolean> {
    return this.updateOne(tx, MatterTask, { id, assigneeId: from, doneAt: IsNull() }, { assigneeId: to });
  }

  /** How many open things each has, by id; who has none is left out. */
  async loads(staffIds: readonly string[]): Promise<Map<string, number>> {
    const sums = new Map<string, number>();
    if (staffIds.length === 0) return sums;
    const marks = staffIds.map(() => '?').join(', ');
    const count = async (text: string) => {
      for (const { id, n } of await this.select<{ id: string; n: number | string }>({
        text,
        values: staffIds,
      }))
        sums.set(id, (sums.get(id) ?? 0) + Number(n));
    };
    await count(
      `SELECT owed_id AS id, COUNT(*) AS n FROM matter WHERE owed_kind = 'staff' AND owed_id IN (${marks}) GROUP BY owed_id`,
    );
    await count(
      `SELECT holder_id AS id, COUNT(*) AS n FROM matter WHERE holder_id IN (${marks}) AND owed_promise > 0 AND owed_kind <> 'staff' GROUP BY holder_id`,
    );
    await count(
      `SELECT assignee_id AS id, COUNT(*) AS n FROM matter_task WHERE assignee_id IN (${marks}) AND done_at IS NULL GROUP BY assignee_id`,
    );
    return sums;
  }
}
