import type { Calendar } from '@huiyin/shared/domain/calendar/calendar';
import { YEARS } from '@huiyin/shared/domain/calendar/years';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarYearRow } from './entities.js';
import { RegisterRepository } from './repository.js';

const rowsOf = (calendar: Calendar): CalendarYearRow[] =>
  Object.entries(calendar).map(([year, { status, source, off, makeup }]) => ({
    year,
    status,
    source,
    days: { off: [...off], makeup: [...makeup] },
  }));

const calendarOf = (rows: readonly CalendarYearRow[]): Calendar =>
  Object.fromEntries(
    rows.map(({ year, status, source, days }) => [Number(year), { status, source, ...days }]),
  );

/** The working calendar. A year that the database lacks is taken from version 1; one that it has is never overwritten. */
@Injectable()
export class Calendars implements OnModuleInit {
  private calendar: Calendar = YEARS;

  constructor(
    private readonly repository: RegisterRepository,
    private readonly uow: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    const known = new Set((await this.repository.allYears()).map(({ year }) => year));
    const missing = rowsOf(YEARS).filter(({ year }) => !known.has(year));
    if (missing.length > 0) {
      await this.uow.run('calendar.version1', (tx) => this.repository.putYears(tx, missing));
    }
    await this.reload();
  }

  async reload(): Promise<void> {
    this.calendar = calendarOf(await this.repository.allYears());
  }

  current(): Calendar {
    return this.calendar;
  }

  /** A year as its notice has it, replacing what was known of it. */
  async put(tx: Tx, years: Calendar): Promise<void> {
    await this.repository.putYears(tx, rowsOf(years));
    this.uow.afterCommit(tx, () => {
      this.calendar = { ...this.calendar, ...years };
    });
  }
}
