import {
  CHECK_CLOSED_BY,
  CHECK_READ,
  type CheckOutcome,
  checkMessage,
  checkReason,
} from '@huiyin/shared/labels/newcomers';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Bindings } from '../account/bindings.js';
import { Messages } from '../message/messages.js';
import { Readings } from '../register/readings.js';
import type { Resident } from '../register/residents.js';
import { CloseTask } from '../task/close-task.js';
import { Checks } from './check.repository.js';

export interface Checked {
  readonly stranger: Resident;
  readonly outcome: CheckOutcome;
  /** Who it was on the register all the time. */
  readonly sameAs: string | null;
  readonly note?: string | undefined;
  /** The phones that had spoken for the stranger; those that still do, unless told. */
  readonly accounts?: readonly string[];
}

/** Ends the check: on record where the person can see it, told to their phones, and the task is done. */
@Injectable()
export class CloseCheck {
  constructor(
    private readonly checks: Checks,
    private readonly tasks: CloseTask,
    private readonly readings: Readings,
    private readonly messages: Messages,
    private readonly bindings: Bindings,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, who: StaffPrincipal, checked: Checked): Promise<void> {
    const { stranger, outcome, sameAs, note } = checked;
    const check = await this.checks.find(stranger.id, tx);
    const by = { staffId: who.staffId, staffName: who.name, matterId: check?.matterId ?? null };
    const reason = checkReason(outcome, note);
    await this.readings.log(tx, { residentId: sameAs ?? stranger.id, ...by, what: CHECK_READ, reason });
    await this.tell(tx, checked);
    if (!check) return;
    const doneAt = this.clock.now();
    await this.checks.finish(tx, stranger.id, { outcome, sameAs, staffId: who.staffId, doneAt });
    await this.tasks.close(tx, check.matterId, CHECK_CLOSED_BY);
  }

  private async tell(tx: Tx, { stranger: { id, name }, outcome, accounts }: Checked): Promise<void> {
    const words = checkMessage(outcome, name);
    const whom = accounts ?? (await this.bindings.accountsOf(id, tx)).map(({ accountId }) => accountId);
    for (const accountId of whom)
      await this.messages.toAccount(tx, { eventId: `checked:${id}`, accountId, ...words, matterId: null });
  }
}
