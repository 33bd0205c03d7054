import { showNumber } from '@huiyin/shared/domain/matter/number';
import { redFlagMessage } from '@huiyin/shared/labels/dispute';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Messages } from '../message/messages.js';

/** Danger is told at once to all who may act: the mediators and the supervisor of the centre that took it. */
@Injectable()
export class RedFlag {
  constructor(
    private readonly matters: MatterRepository,
    private readonly staff: StaffDirectory,
    private readonly messages: Messages,
  ) {}

  async raise(tx: Tx, opened: { id: string; number: string; eventId: string }): Promise<void> {
    const matter = await this.matters.find(opened.id, tx);
    if (!matter) return;
    const [mediators, lead] = await Promise.all([
      this.staff.ofCentre('mediator', matter.centreId),
      this.staff.leadOf(matter.centreId),
    ]);
    const whom = new Set([...mediators, ...(lead ? [lead] : [])].map((s) => s.id));
    const { title, text } = redFlagMessage(showNumber(opened.number));
    for (const staffId of whom)
      await this.messages.toStaff(tx, { eventId: opened.eventId, staffId, title, text, matterId: opened.id });
  }
}
