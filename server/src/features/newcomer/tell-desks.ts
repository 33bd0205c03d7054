import { showNumber } from '@huiyin/shared/domain/matter/number';
import { absentMessage } from '@huiyin/shared/labels/newcomers';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Messages } from '../message/messages.js';
import type { Resident } from '../register/residents.js';

/** Whoever works on a matter of somebody who wasn't found hears of it before they decide. */
@Injectable()
export class TellDesks {
  constructor(
    private readonly matters: MatterRepository,
    private readonly staff: StaffDirectory,
    private readonly messages: Messages,
  ) {}

  /** Its holder, else everybody of its window, else who leads the centre. */
  async thatNobodyIsThere(tx: Tx, { id, name }: Resident): Promise<void> {
    for (const matter of await this.matters.ofResident(tx, id)) {
      if (matter.closedAt !== null) continue;
      const words = absentMessage(name, showNumber(matter.number), matter.title);
      const told = { eventId: `gone:${id}:${matter.id}`, ...words, matterId: matter.id };
      for (const staffId of await this.whose(tx, matter))
        await this.messages.toStaff(tx, { ...told, staffId });
    }
  }

  private async whose(
    tx: Tx,
    matter: { holderId: string | null; windowId: string | null; centreId: string },
  ): Promise<string[]> {
    if (matter.holderId !== null) return [matter.holderId];
    const desk = matter.windowId === null ? [] : await this.staff.staffOfWindow(matter.windowId, tx);
    const lead = desk.length > 0 ? undefined : await this.staff.leadOf(matter.centreId, tx);
    return [...desk, ...(lead ? [lead] : [])].map(({ id }) => id);
  }
}
