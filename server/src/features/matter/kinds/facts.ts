import { dayOf, startOf } from '@huiyin/shared/domain/calendar/calendar';
import type { Facts } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Standing, Viewer } from '../access/access.js';
import { MatterRepository } from '../store/repository.js';
import { KindRegistry } from './kind.js';

/** Answers for the guards: the engine's own, and the kind's. */
@Injectable()
export class FactsOf {
  constructor(
    private readonly matters: MatterRepository,
    private readonly kinds: KindRegistry,
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
      ...kindFacts,
    };
  }
}
