import { closingOf, dayFrom, dayOf, type Clock as Limit } from '@huiyin/shared/domain/calendar/calendar';
import { daysToTell } from '@huiyin/shared/domain/notice/lifecycle';
import { taskTitle } from '@huiyin/shared/labels/notices';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Places } from '../register/places.js';
import { GiveTask } from '../task/give-task.js';
import type { NoticeGridRow, NoticeRow } from './entities.js';

/** A task's own total is 30 days (shared/domain/task): none is promised later. */
const LONGEST_DAYS = 30;

/** Opens the task of one grid: knock at, or call, each household that hasn't heard by itself. */
@Injectable()
export class OpenTasks {
  constructor(
    private readonly tasks: GiveTask,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, notice: NoticeRow, gridId: string, households: number): Promise<NoticeGridRow> {
    const grid = this.places.get(gridId);
    const { matterId, worker, due } = await this.tasks.give(tx, {
      title: taskTitle(notice.title, grid.name, households),
      placeId: gridId,
      clock: (hours) => this.limit(notice, hours),
      by: { id: `staff:${notice.byStaffId}`, label: notice.byLabel },
      urgent: notice.urgent,
    });
    return {
      ...{ noticeId: notice.id, gridId, gridPath: grid.path, matterId },
      ...{ workerId: worker?.id ?? null, due, touched: 0, doneAt: null },
      ...{ households, reached: 0, answered: 0, excused: 0 },
    };
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
