import { dayOf, startOf } from '@huiyin/shared/domain/calendar/calendar';
import { besideFacts } from '@huiyin/shared/domain/matter/beside';
import type { Facts } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Standing, Viewer } from '../access/access.js';
import { besideIn, MatterRepository } from '../store/repository.js';
import { KindRegistry } from './kind.js';
import { Tries } from './tries.js';

/** So long after the answer one may say that it isn't solved; later it is a new matter (待本地核实). */
const AGAIN_WITHIN_MS = 30 * 86_400_000;

/** Answers for the guards: the engine's own, and the kind's. */
@Injectable()
export class FactsOf {
  constructor(
    private readonly matters: MatterRepository,
    private readonly kinds: KindRegistry,
    private readonly tries: Tries,
  ) {}

  /** Inside a unit of work pass its `tx`: a guard must see what the same unit wrote. */
  async all({ matter, assignees, now }: Standing, viewer: Viewer, tx?: Tx): Promise<Facts> {
    const [kindFacts, outcome] = await Promise.all([
      this.kinds.get(matter.kind).facts(matter, viewer, tx),
      matter.state === 'concluded' ? this.matters.outcome(matter.id, tx) : null,
    ]);
    return {
      'at-counter': matter.channel === 'counter' || matter.channel === 'paper',
      'tasks-done': assignees.size === 0,
      'ordinary-answer': outcome !== null && outcome.weight !== 'grave',
      'not-urged-today': matter.urgedAt === null || matter.urgedAt < startOf(dayOf(now)),
      'recently-closed':
        matter.ending === 'delivered' && matter.closedAt !== null && now - matter.closedAt <= AGAIN_WITHIN_MS,
      'tried-thrice':
        matter.state === 'concluded' &&
        viewer.principal.kind === 'staff' &&
        (await this.tries.enough(matter.id, tx)),
      ...besideFacts(besideIn(matter)),
      ...kindFacts,
    };
  }
}
