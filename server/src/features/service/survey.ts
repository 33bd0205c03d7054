import { due } from '@huiyin/shared/domain/calendar/calendar';
import { staffMessage } from '@huiyin/shared/labels/messages';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { StaffDirectory } from '../account/staff-directory.js';
import type { Acting } from '../matter/kinds/kind.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Wording } from '../matter/views/wording.js';
import { Messages } from '../message/messages.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';

/** A home survey is done within ten working days (承诺值, 惠州例; 待本地核实). */
const SURVEY_CLOCK = { unit: 'workday', n: 10 } as const;

/** Opens the home survey of a matter: the grid's worker goes, with a second person; where there is none, whoever took it in. */
@Injectable()
export class Survey {
  constructor(
    private readonly matters: MatterRepository,
    private readonly staff: StaffDirectory,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly messages: Messages,
    private readonly wording: Wording,
    private readonly ids: Ids,
  ) {}

  async open(tx: Tx, { matter, now, viewer }: Acting): Promise<void> {
    const grid = this.places.gridOf(matter.placePath);
    const worker = grid ? await this.staff.gridWorker(grid.id) : undefined;
    const fallback = viewer.principal.kind === 'staff' ? viewer.principal.staffId : null;
    const assigneeId = worker?.id ?? fallback;
    if (assigneeId === null) return;
    const { at } = due(this.calendars.current(), this.centres.hours(matter.centreId), now, SURVEY_CLOCK);
    const task = {
      id: this.ids.next(),
      matterId: matter.id,
      what: 'survey',
      assigneeId,
      due: at,
      doneAt: null,
      result: null,
    };
    await this.matters.addTask(tx, task);
    const words = { ...(await this.wording.of(matter)), by: this.wording.by(at) };
    const message = staffMessage('task-assigned', words);
    await this.messages.toStaff(tx, {
      eventId: task.id,
      staffId: assigneeId,
      title: message.title,
      text: message.text,
      matterId: matter.id,
    });
  }
}
