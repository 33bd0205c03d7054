import { closingOf, dayFrom, dayOf, due, type Clock as Limit } from '@huiyin/shared/domain/calendar/calendar';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import { daysToTell } from '@huiyin/shared/domain/notice/lifecycle';
import { staffMessage } from '@huiyin/shared/labels/messages';
import { taskTitle } from '@huiyin/shared/labels/notices';
import { sayDeadline } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/errors/errors.js';
import { type Staff, StaffDirectory } from '../account/staff-directory.js';
import { MatterEngine } from '../matter/engine.js';
import { Messages } from '../message/messages.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import type { NoticeGridRow, NoticeRow } from './entities.js';

/** A task's own total is 30 days (shared/domain/task): none is promised later. */
const LONGEST_DAYS = 30;

/** Opens the task of one grid: knock at, or call, each household that hasn't heard by itself. */
@Injectable()
export class OpenTasks {
  constructor(
    private readonly engine: MatterEngine,
    private readonly staff: StaffDirectory,
    private readonly messages: Messages,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Owed by the grid's worker; without one by the supervisor of the village's station, else of the town; else by whoever is on duty. */
  async open(tx: Tx, notice: NoticeRow, gridId: string, households: number): Promise<NoticeGridRow> {
    const grid = this.places.get(gridId);
    const centre = this.centres.centreFor(grid.path, 'village') ?? this.centres.centreFor(grid.path, 'town');
    if (!centre) throw new Refusal('place-not-served', { status: 422 });
    const worker = await this.owner(tx, gridId, centre.id);
    const clock = this.limit(notice, centre.hours);
    const title = taskTitle(notice.title, grid.name, households);
    const opened = await this.engine.open(tx, {
      ...{ kind: 'task', itemId: null, title, householdId: null, channel: 'system', parties: [], clock },
      place: { id: gridId, path: grid.path },
      // Given to somebody, it is not routed: no desk need be competent for it.
      ...{ competence: '', level: 'village' },
      by: { id: `staff:${notice.byStaffId}`, label: notice.byLabel },
      urgent: notice.urgent,
      giveTo: { party: partyOf(worker, centre.id), centreId: centre.id },
    });
    const dueAt = due(this.calendars.current(), centre.hours, this.clock.now(), clock).at;
    if (worker) await this.tell(tx, worker, { ...opened, title, dueAt });
    return {
      ...{ noticeId: notice.id, gridId, gridPath: grid.path, matterId: opened.id },
      ...{ workerId: worker?.id ?? null, due: dueAt, touched: 0, doneAt: null },
      ...{ households, reached: 0, answered: 0, excused: 0 },
    };
  }

  private async owner(tx: Tx, gridId: string, centreId: string): Promise<Staff | undefined> {
    return (
      (await this.staff.gridWorker(gridId, tx)) ??
      (await this.staff.leadOf(centreId, tx)) ??
      (await this.staff.above(centreId, tx))
    );
  }

  private async tell(
    tx: Tx,
    worker: Staff,
    task: { id: string; number: string; eventId: string; title: string; dueAt: number },
  ): Promise<void> {
    const by = sayDeadline(this.calendars.current(), task.dueAt, this.clock.now());
    const words = { title: task.title, number: showNumber(task.number), who: worker.name, by };
    const { title, text } = staffMessage('task-assigned', words);
    const whom = { eventId: task.eventId, staffId: worker.id, matterId: task.id };
    await this.messages.toStaff(tx, { ...whom, title, text });
  }

  /** The day before the event, else three days; when that is today, the hours until the station closes, one at least. */
  private limit({ event }: NoticeRow, hours: Parameters<typeof closingOf>[0]): Limit {
    const now = this.clock.now();
    const today = dayOf(now);
    const days = Math.min(daysToTell(event ? dayFrom(event.date) : null, today), LONGEST_DAYS);
    if (days > 0) return { unit: 'day', n: days };
    return { unit: 'hour', n: Math.max(1, Math.floor((closingOf(hours, today) - now) / 3_600_000)) };
  }
}

const partyOf = (worker: Staff | undefined, centreId: string): Party =>
  worker ? { kind: 'staff', id: worker.id } : { kind: 'roster', id: centreId };
