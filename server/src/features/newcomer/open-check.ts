import { CHECK_OPENED_BY, checkTitle } from '@huiyin/shared/labels/newcomers';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { principalKey } from '../../platform/auth/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { Places } from '../register/places.js';
import { type StrangerAdded, Strangers } from '../register/strangers.js';
import { GiveTask } from '../task/give-task.js';
import { Checks } from './check.repository.js';

/** Three working days: long enough for a visit, short enough that nobody's request is decided unchecked. */
const CLOCK = { unit: 'workday', n: 3 } as const;

/** Whoever is taken in "to be verified" is at once a task of their grid's worker, in the same unit of work. */
@Injectable()
export class OpenCheck implements OnModuleInit {
  constructor(
    private readonly strangers: Strangers,
    private readonly tasks: GiveTask,
    private readonly checks: Checks,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.strangers.onAdded((tx, added) => this.open(tx, added));
  }

  private async open(tx: Tx, { residentId, placePath, gridId, villageId, by }: StrangerAdded): Promise<void> {
    const { matterId, due } = await this.tasks.give(tx, {
      title: checkTitle(this.places.nameOf(placePath)),
      placeId: gridId ?? villageId,
      clock: CLOCK,
      by: { id: principalKey(by), label: by.kind === 'staff' ? by.name : CHECK_OPENED_BY },
    });
    const waiting = { outcome: null, sameAs: null, staffId: null, doneAt: null };
    await this.checks.add(tx, { id: residentId, matterId, due, ...waiting });
  }
}
