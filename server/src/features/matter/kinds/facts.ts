import { dayOf, startOf } from '@huiyin/shared/domain/calendar/calendar';
import { besideFacts } from '@huiyin/shared/domain/matter/beside';
import type { Facts } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { LocalRulesHere } from '../../register/local-rules.js';
import type { Standing, Viewer } from '../access/access.js';
import { MatterRepository } from '../store/repository.js';
import { besideIn } from '../store/snapshot.js';
import { KindRegistry } from './kind.js';
import { Tries } from './tries.js';

const DAY_MS = 86_400_000;

/** Answers for the guards: the engine's own, and the kind's. */
@Injectable()
export class FactsOf {
  constructor(
    private readonly matters: MatterRepository,
    private readonly kinds: KindRegistry,
    private readonly tries: Tries,
    private readonly rules: LocalRulesHere,
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
        matter.ending === 'delivered' &&
        matter.closedAt !== null &&
        // Later it is a new matter.
        now - matter.closedAt <= this.rules.get('again-within').n * DAY_MS,
      'tried-thrice':
        matter.state === 'concluded' &&
        viewer.principal.kind === 'staff' &&
        (await this.tries.enough(matter.id, tx)),
      ...besideFacts(besideIn(matter)),
      ...kindFacts,
    };
  }
}
