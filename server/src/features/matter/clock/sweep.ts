import { hop } from '@huiyin/shared/domain/matter/hop';
import { CLOCK_LABEL } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LoadMatter } from '../access/load.js';
import { Carry } from '../engine/carry.js';
import { Surroundings } from '../engine/surroundings.js';
import { Teller } from '../engine/teller.js';
import { Workflows } from '../kinds/workflows.js';
import { MatterRepository, snapOf } from '../store/repository.js';

const BATCH = 100;
const CLOCK = { id: 'clock', is: new Set(['clock'] as const) };

/** The clock's round: every open matter whose `wake` has come, oldest first, with or without a holder. */
@Injectable()
export class Sweep {
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
  ) {}

  /** How many it moved. Each in a unit of its own: one that fails holds up no other, and two processes never hop one twice. */
  async round(): Promise<number> {
    const due = await this.matters.due(this.clock.now(), BATCH);
    let moved = 0;
    for (const id of due) if (await this.uow.run('matter.sweep', (tx) => this.one(tx, id))) moved += 1;
    return moved;
  }

  private async one(tx: Tx, id: string): Promise<boolean> {
    const standing = await this.load.standingOf(tx, id);
    const { matter } = standing;
    const snap = snapOf(matter);
    if (!snap.owed || snap.owed.wake > standing.now) return false;
    const env = await this.surroundings.of({ centreId: matter.centreId, party: snap.owed.party });
    const step = hop(await this.workflows.get(matter.workflowId), snap, CLOCK, {
      ...env,
      urgent: matter.urgent,
    });
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
