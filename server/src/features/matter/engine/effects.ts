import type { MatterEvent } from '@huiyin/shared/domain/matter/snapshot';
import type { Effect } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Messages } from '../../message/messages.js';
import { type Acting, KindRegistry } from '../kinds/kind.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { Closings } from './closings.js';

/** The engine's own effects; what it does not know goes to the kind. */
@Injectable()
export class Effects {
  constructor(
    private readonly matters: MatterRepository,
    private readonly kinds: KindRegistry,
    private readonly messages: Messages,
    private readonly closings: Closings,
  ) {}

  /** What of the matter's own columns they change. */
  changes(does: readonly Effect[], acting: Acting): Partial<Matter> {
    const { principal } = acting.viewer;
    return {
      ...(does.includes('hold') && principal.kind === 'staff'
        ? { holderId: principal.staffId, leaseUntil: null }
        : {}),
      ...(acting.action === 'urge' ? { urgedAt: acting.now } : {}),
    };
  }

  async out(tx: Tx, does: readonly Effect[], acting: Acting, event: MatterEvent): Promise<void> {
    for (const effect of does) await this.one(tx, effect, acting);
    if (event.owed === null) await this.closed(tx, acting, event);
    else if (acting.matter.owedTurn === 'applicant' && event.owed.turn !== 'applicant')
      await this.hasDoneIt(tx, acting);
  }

  private async one(tx: Tx, effect: Effect, acting: Acting): Promise<void> {
    const kind = this.kinds.get(acting.matter.kind);
    switch (effect) {
      case 'hold':
        return;
      case 'outcome':
        return this.matters.setOutcome(tx, {
          id: acting.matter.id,
          at: acting.now,
          ...kind.outcomeOf(acting),
        });
      default:
        return kind.apply(tx, effect, acting);
    }
  }

  /** What was asked of the applicant is done: nobody phones to ask for it. */
  private async hasDoneIt(tx: Tx, { matter, parties }: Acting): Promise<void> {
    for (const { residentId } of parties)
      if (residentId !== null) await this.messages.overtaken(tx, { matterId: matter.id, residentId });
  }

  /** Who knows the answer need not be phoned any more. */
  private async closed(tx: Tx, { matter, parties }: Acting, { at, ending }: MatterEvent): Promise<void> {
    for (const { residentId } of parties)
      if (residentId !== null) await this.messages.alreadyKnows(tx, { matterId: matter.id, residentId });
    await this.closings.fire(tx, { matter, parties, ending: ending ?? '', at });
  }
}
