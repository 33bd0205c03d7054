import { due } from '@huiyin/shared/domain/calendar/calendar';
import { staffMessage } from '@huiyin/shared/labels/messages';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Kinship } from '../../matter/access/kinship.js';
import type { Acting } from '../../matter/kinds/kind.js';
import { KinRepository } from '../../matter/store/kin.repository.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Wording } from '../../matter/views/wording.js';
import { Messages } from '../../message/messages.js';
import { Calendars } from '../../register/calendars.js';
import { Centres } from '../../register/centres.js';
import { LocalRulesHere } from '../../register/local-rules.js';

/** 备案的必须入户 (民发〔2021〕57号): a filed relative makes a visit a duty, by somebody who is none. No answer is given before it. */
@Injectable()
export class ExtraVisit {
  constructor(
    private readonly kin: KinRepository,
    private readonly kinship: Kinship,
    private readonly matters: MatterRepository,
    private readonly staff: StaffDirectory,
    private readonly calendars: Calendars,
    private readonly rules: LocalRulesHere,
    private readonly centres: Centres,
    private readonly messages: Messages,
    private readonly wording: Wording,
    private readonly ids: Ids,
  ) {}

  /** Once, and only where somebody is filed. */
  async open(tx: Tx, acting: Acting): Promise<void> {
    const { matter, now } = acting;
    const [filed, tasks] = await Promise.all([this.kin.of(matter.id, tx), this.matters.tasks(matter.id, tx)]);
    if (filed.length === 0 || tasks.some((t) => t.what === 'extra-visit')) return;
    const assigneeId = await this.who(tx, acting);
    if (assigneeId === undefined) return;
    const { at } = due(
      this.calendars.current(),
      this.centres.hours(matter.centreId),
      now,
      this.rules.get('extra-visit'),
    );
    const id = this.ids.next();
    await this.matters.addTask(tx, {
      ...{ id, matterId: matter.id, what: 'extra-visit', assigneeId, due: at, openedAt: now, round: 1 },
      ...{ doneAt: null, doneBy: null, result: null, lateToldAt: null },
    });
    const words = { ...(await this.wording.of(matter)), by: this.wording.by(at) };
    const { title, text } = staffMessage('task-assigned', words);
    await this.messages.toStaff(tx, { eventId: id, staffId: assigneeId, title, text, matterId: matter.id });
  }

  async close(tx: Tx, { matter, fields, viewer, now }: Acting): Promise<void> {
    const tasks = await this.matters.tasks(matter.id, tx);
    const doneBy = viewer.principal.kind === 'staff' ? viewer.principal.staffId : null;
    const result = [fields.surveyors, fields.found].map(String).join('：');
    for (const { id } of tasks.filter((t) => t.what === 'extra-visit' && t.doneAt === null))
      await this.matters.signTask(tx, id, { doneAt: now, doneBy, result });
  }

  /** Of the desk, then of its centre, then whoever leads it or the one above: the first who is no relative. */
  private async who(tx: Tx, { matter, parties }: Acting): Promise<string | undefined> {
    const found = await Promise.all([
      matter.windowId === null ? [] : this.staff.staffOfWindow(matter.windowId, tx),
      this.staff.ofCentre('clerk', matter.centreId, tx),
    ]);
    const leads = [await this.staff.leadOf(matter.centreId, tx), await this.staff.above(matter.centreId, tx)];
    const all = [...found.flat(), ...leads.filter((s) => s !== undefined)].map((s) => s.id);
    const kin = await this.kinship.among([...new Set(all)], { matterId: matter.id, parties }, tx);
    return all.find((id) => !kin.has(id));
  }
}
