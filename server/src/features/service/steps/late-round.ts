import { staffMessage } from '@huiyin/shared/labels/messages';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import type { MatterTask } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Wording } from '../../matter/views/wording.js';
import { Messages } from '../../message/messages.js';

const BATCH = 100;

/** A piece of work past its day is told once, to whoever has it and to the supervisor; the promise to the applicant has its own clock. */
@Injectable()
export class LateRound {
  constructor(
    private readonly matters: MatterRepository,
    private readonly staff: StaffDirectory,
    private readonly messages: Messages,
    private readonly wording: Wording,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** How many were late. */
  async round(): Promise<number> {
    const late = await this.matters.lateTasks(this.clock.now(), BATCH);
    for (const task of late) await this.uow.run('service.late-task', (tx) => this.one(tx, task));
    return late.length;
  }

  private async one(tx: Tx, { id, matterId, assigneeId }: MatterTask): Promise<void> {
    if (!(await this.matters.toldLate(tx, id, this.clock.now()))) return;
    const matter = await this.matters.find(matterId, tx);
    if (!matter || matter.closedAt !== null) return;
    const { title, text } = staffMessage('task-late', await this.wording.of(matter));
    const lead = await this.staff.leadOf(matter.centreId, tx);
    const eventId = this.ids.next();
    for (const staffId of new Set([assigneeId, ...(lead ? [lead.id] : [])]))
      await this.messages.toStaff(tx, { eventId, staffId, title, text, matterId });
  }
}
