import { due, type Clock as Limit } from '@huiyin/shared/domain/calendar/calendar';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import { staffMessage } from '@huiyin/shared/labels/messages';
import { sayDeadline } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { type Staff, StaffDirectory } from '../account/staff-directory.js';
import { MatterEngine } from '../matter/engine/engine.js';
import { Messages } from '../message/messages.js';
import { Calendars } from '../register/calendars.js';
import { type Centre, Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import { WhoWorks, type Works } from './who-works.js';

export interface TaskToGive {
  readonly title: string;
  /** Where the work is: a grid, or a village when no grid is known. */
  readonly placeId: string;
  /** By when, from now; it may depend on the hours of the station. */
  readonly clock: Limit | ((hours: Centre['hours']) => Limit);
  /** `account:…` / `staff:…`, and how the task's timeline names them. */
  readonly by: { readonly id: string; readonly label: string };
  readonly urgent?: boolean;
  /** Who asked for it, and sees it; `alone`: this phone alone. */
  readonly whose?: {
    readonly residentId: string;
    readonly accountId: string;
    readonly name: string;
    readonly householdId: string | null;
    readonly alone: boolean;
  };
  /** Another than the worker of the place. */
  readonly owedBy?: { readonly party: Party; readonly centreId: string } | undefined;
}

export interface GivenTask {
  readonly matterId: string;
  /** Undefined: nobody by name, the station's people on duty. */
  readonly worker: Staff | undefined;
  readonly due: number;
}

/** Opens a task for the place where its work is, and tells whoever owes it. */
@Injectable()
export class GiveTask {
  constructor(
    private readonly engine: MatterEngine,
    private readonly staff: StaffDirectory,
    private readonly messages: Messages,
    private readonly works: WhoWorks,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Owed by whoever works at the place, unless it names who owes it. Throws `place-not-served`.
   */
  async give(tx: Tx, task: TaskToGive): Promise<GivenTask> {
    const { id, path } = this.places.get(task.placeId);
    const { party, centre, worker } = await this.owes(tx, task, path);
    const clock = typeof task.clock === 'function' ? task.clock(centre.hours) : task.clock;
    const opened = await this.engine.open(tx, {
      ...{ kind: 'task', itemId: null, title: task.title },
      ...{ householdId: task.whose?.householdId ?? null, channel: task.whose ? 'app' : 'system' },
      ...{ parties: applicants(task), clock, place: { id, path }, by: task.by, urgent: task.urgent ?? false },
      // Given to somebody, it is not routed: no desk need be competent for it.
      ...{ competence: '', level: 'village' },
      giveTo: { party, centreId: centre.id },
    });
    const at = due(this.calendars.current(), centre.hours, this.clock.now(), clock).at;
    for (const staff of await this.whom(party, worker, tx))
      await this.tell(tx, staff, { ...opened, title: task.title, due: at });
    return { matterId: opened.id, worker, due: at };
  }

  private async owes(tx: Tx, { owedBy }: TaskToGive, path: string): Promise<Works> {
    if (!owedBy) return this.works.of(tx, path);
    return { party: owedBy.party, centre: this.centres.get(owedBy.centreId), worker: undefined };
  }

  /** Who hears of it: the worker, the person named, or everybody of the window. */
  private async whom(party: Party, worker: Staff | undefined, tx: Tx): Promise<readonly Staff[]> {
    if (worker) return [worker];
    if (party.kind === 'window') return this.staff.staffOfWindow(party.id, tx);
    const named = party.kind === 'staff' ? await this.staff.find(party.id, tx) : undefined;
    return named ? [named] : [];
  }

  private async tell(
    tx: Tx,
    worker: Staff,
    task: { id: string; number: string; eventId: string; title: string; due: number },
  ): Promise<void> {
    const by = sayDeadline(this.calendars.current(), task.due, this.clock.now());
    const words = { title: task.title, number: showNumber(task.number), who: worker.name, by };
    const { title, text } = staffMessage('task-assigned', words);
    const whom = { eventId: task.eventId, staffId: worker.id, matterId: task.id };
    await this.messages.toStaff(tx, { ...whom, title, text });
  }
}

const applicants = ({ whose }: TaskToGive) =>
  whose
    ? [
        {
          role: 'applicant' as const,
          ...{
            residentId: whose.residentId,
            accountId: whose.accountId,
            name: whose.name,
            alone: whose.alone,
          },
        },
      ]
    : [];
