import { STEP_ASKS } from '@huiyin/shared/catalogue/step-asks';
import { type Clock, due } from '@huiyin/shared/domain/calendar/calendar';
import type { Facts, Guard } from '@huiyin/shared/domain/matter/workflow';
import { rowToSign, stepsToOpen, type TaskToSign } from '@huiyin/shared/domain/service/steps/steps';
import { staffMessage } from '@huiyin/shared/labels/messages';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/errors/errors.js';
import type { Viewer } from '../../matter/access/access.js';
import { Kinship } from '../../matter/access/kinship.js';
import type { Acting } from '../../matter/kinds/kind.js';
import type { Matter, MatterTask } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Wording } from '../../matter/views/wording.js';
import { Messages } from '../../message/messages.js';
import { Calendars } from '../../register/calendars.js';
import { Centres } from '../../register/centres.js';
import { LocalRulesHere } from '../../register/local-rules.js';
import { Items } from '../items.js';
import { ServiceRepository } from '../repository.js';
import { Payout } from './payout.js';
import { WhoGoes } from './who-goes.js';

const SIGNED = ['check', 'survey', 'review', 'recheck', 'callback', 'second'] as const;

/** Work inside a matter before its answer: opened in the item's order, each with its own limit, signed by whoever did it. */
@Injectable()
export class Steps {
  constructor(
    private readonly matters: MatterRepository,
    private readonly requests: ServiceRepository,
    private readonly items: Items,
    private readonly whoGoes: WhoGoes,
    private readonly payout: Payout,
    private readonly kinship: Kinship,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly rules: LocalRulesHere,
    private readonly messages: Messages,
    private readonly wording: Wording,
    private readonly ids: Ids,
  ) {}

  /** Opens what is next; nothing that was opened before. */
  async open(tx: Tx, acting: Acting): Promise<void> {
    const request = await this.requests.request(acting.matter.id);
    if (!request) return;
    const { steps } = this.items.version(request.itemId, request.itemVersion);
    const tasks = await this.matters.tasks(acting.matter.id, tx);
    for (const { what, clock } of stepsToOpen(steps, tasks))
      await this.give(tx, acting, what, clock, tasks, 1);
  }

  /** After an objection: two people look again, others than before where there are others. */
  async openRecheck(tx: Tx, acting: Acting): Promise<void> {
    const tasks = await this.matters.tasks(acting.matter.id, tx);
    const rounds = tasks.filter((t) => t.what === 'recheck').map((t) => t.round ?? 1);
    await this.give(
      tx,
      acting,
      'recheck',
      this.rules.get('recheck-visit'),
      tasks,
      Math.max(0, ...rounds) + 1,
    );
  }

  /** The caller's own signature, from the caller's own session. Refuses kin, and a second one of the same hand. */
  async sign(tx: Tx, acting: Acting): Promise<void> {
    const { matter, parties, fields, now, viewer } = acting;
    const what = acting.action.replace(/-(done|denied)$/, '');
    const staffId = viewer.principal.kind === 'staff' ? viewer.principal.staffId : '';
    const tasks = await this.matters.tasks(matter.id, tx);
    const kin = await this.kinship.among([staffId], { matterId: matter.id, parties }, tx);
    const row = rowToSign(what, tasks.map(toSign), staffId, kin.has(staffId));
    if (!row.ok) throw new Refusal(row.why);
    const also = await this.payout.maySign(tx, what, staffId, acting);
    const done = { doneAt: now, doneBy: staffId, result: [sayFound(what, fields), ...also].join('。') };
    if (!(await this.matters.signTask(tx, row.id, done))) throw new Refusal('stale');
    if (row.last && acting.action !== 'callback-denied') await this.open(tx, acting);
  }

  /** Which steps wait for this viewer's signature: not those that they have signed already. */
  async facts(matter: Matter, viewer: Viewer, tx?: Tx): Promise<Facts> {
    const { principal } = viewer;
    if (principal.kind !== 'staff' || matter.closedAt !== null) return {};
    const tasks = (await this.matters.tasks(matter.id, tx)).map(toSign);
    const open = (what: string) => rowToSign(what, tasks, principal.staffId, false).ok;
    const opened = Object.fromEntries(SIGNED.map((what): [Guard, boolean] => [`${what}-open`, open(what)]));
    return { ...opened, ...(await this.payout.facts(matter, principal.staffId, tasks)) };
  }

  private async give(
    tx: Tx,
    acting: Acting,
    what: string,
    clock: Clock,
    tasks: readonly MatterTask[],
    round: number,
  ): Promise<void> {
    const { matter, now } = acting;
    const { at } = due(this.calendars.current(), this.centres.hours(matter.centreId), now, clock);
    const words = { ...(await this.wording.of(matter)), by: this.wording.by(at) };
    const message = staffMessage('task-assigned', words);
    for (const assigneeId of await this.whoGoes.of(tx, acting, what, tasks)) {
      const id = this.ids.next();
      await this.matters.addTask(tx, {
        ...{ id, matterId: matter.id, what, assigneeId, due: at, openedAt: now, round },
        ...{ doneAt: null, doneBy: null, result: null, lateToldAt: null },
      });
      await this.messages.toStaff(tx, {
        ...{ eventId: id, staffId: assigneeId, matterId: matter.id },
        ...{ title: message.title, text: message.text },
      });
    }
  }
}

const toSign = ({ id, what, assigneeId, doneAt, doneBy, round }: MatterTask): TaskToSign => ({
  ...{ id, what, assigneeId, doneAt, doneBy },
  round: round ?? 1,
});

/** What was found, its choices in words first: 同意往下走。三间老屋，收入与说的相符。 */
const sayFound = (what: string, fields: Readonly<Record<string, unknown>>): string =>
  (STEP_ASKS[what] ?? [])
    .map(({ key, options }) => options?.find((o) => o.value === fields[key])?.label ?? fields[key])
    .filter((said) => typeof said === 'string' && said !== '')
    .join('。');
