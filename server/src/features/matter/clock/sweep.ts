import { hop } from '@huiyin/shared/domain/matter/hop';
import { CLOCK_LABEL } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Log } from '../../../platform/logging/log.js';
import { LoadMatter } from '../access/load.js';
import { Carry } from '../engine/carry.js';
import { Surroundings } from '../engine/surroundings.js';
import { Teller } from '../engine/teller.js';
import { Workflows } from '../kinds/workflows.js';
import { MatterRepository } from '../store/repository.js';
import { snapOf } from '../store/snapshot.js';

const BATCH = 100;
/** As many batches in one round: after a night's standstill all is looked at before the desks open. */
const TURNS = 50;
/** What failed is looked at again after this. */
const AGAIN_MS = 10 * 60_000;
const CLOCK = { id: 'clock', is: new Set(['clock'] as const) };

/** The clock's round: every open matter whose `wake` has come, oldest first, with or without a holder. */
@Injectable()
export class Sweep {
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly matters: MatterRepository,
    private readonly load: LoadMatter,
    private readonly workflows: Workflows,
    private readonly surroundings: Surroundings,
    private readonly carry: Carry,
    private readonly teller: Teller,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  /**
   * How many it moved. Each in a unit of its own, so that two processes never hop one twice; one that fails holds up no other,
   * and is tried again later.
   */
  async round(): Promise<number> {
    let moved = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const now = this.clock.now();
      const found = await this.matters.due(now, BATCH + this.failed.size);
      const due = found.filter((id) => (this.failed.get(id) ?? 0) <= now);
      for (const id of due) if (await this.tried(id)) moved += 1;
      if (due.length < BATCH) break;
    }
    return moved;
  }

  private async tried(id: string): Promise<boolean> {
    try {
      const moved = await this.uow.run('matter.sweep', (tx) => this.one(tx, id));
      this.failed.delete(id);
      return moved;
    } catch (error) {
      this.failed.set(id, this.clock.now() + AGAIN_MS);
      this.log.bug(error, { sweep: id });
      return false;
    }
  }

  private async one(tx: Tx, id: string): Promise<boolean> {
    const standing = await this.load.standingOf(tx, id);
    const { matter } = standing;
    const snap = snapOf(matter);
    if (!snap.owed || snap.owed.wake > standing.now) return false;
    const { centreId, urgent } = matter;
    const env = await this.surroundings.of({ centreId, party: snap.owed.party, urgent });
    const step = hop(await this.workflows.get(matter.workflowId), snap, CLOCK, env);
    if (!step) return false;
    const changes = this.carry.changesOf(matter, step.event);
    if (!(await this.matters.move(tx, id, matter.seq, changes))) return false;
    const eventId = this.ids.next();
    await this.matters.append(tx, id, {
      id: eventId,
      event: step.event,
      byLabel: CLOCK_LABEL,
      seen: step.event.seen,
      words: null,
    });
    await this.teller.tell(tx, {
      eventId,
      matter: { ...matter, ...changes },
      parties: standing.parties,
      tell: step.tell,
      extra: {},
      assignees: [...standing.assignees],
    });
    return true;
  }
}
