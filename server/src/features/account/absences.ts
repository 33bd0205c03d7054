import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loops } from '../../platform/loops.js';
import { AbsenceRepository } from './absence.repository.js';
import type { DutyRow, LeaveRow } from './entities.js';

const EVERY_MS = 60_000;

/** Who is away and who is on duty, kept in memory: asked whenever something is assigned. Another process's changes come within a minute. */
@Injectable()
export class Absences implements OnModuleInit {
  private leaves: readonly LeaveRow[] = [];
  private duties: readonly DutyRow[] = [];

  constructor(
    private readonly repository: AbsenceRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly loops: Loops,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.loops.every(EVERY_MS, 'account.absences', () => this.reload());
  }

  async reload(): Promise<void> {
    const now = this.clock.now();
    this.leaves = await this.repository.leavesFrom(now);
    this.duties = await this.repository.dutiesFrom(dateOf(dayOf(now)));
  }

  isAway(staffId: string): boolean {
    return this.leaveOf(staffId) !== undefined;
  }

  /** The leave that somebody is on now. */
  leaveOf(staffId: string): LeaveRow | undefined {
    const now = this.clock.now();
    return this.leaves.find((l) => l.staffId === staffId && l.fromAt <= now && l.toAt > now);
  }

  /** Leaves that go on or are to come, by their beginning. */
  coming(): readonly LeaveRow[] {
    const now = this.clock.now();
    return this.leaves.filter((l) => l.toAt > now).sort((a, b) => a.fromAt - b.fromAt);
  }

  /** Who is on duty at a centre on a day; empty where nobody wrote a roster. */
  onDuty(centreId: string, day: string): string[] {
    return this.duties.filter((d) => d.centreId === centreId && d.day === day).map((d) => d.staffId);
  }

  /** Is on duty today, anywhere. */
  isOnDuty(staffId: string): boolean {
    const today = dateOf(dayOf(this.clock.now()));
    return this.duties.some((d) => d.staffId === staffId && d.day === today);
  }

  async addLeave(tx: Tx, row: LeaveRow): Promise<void> {
    await this.repository.insertLeave(tx, row);
    this.uow.afterCommit(tx, () => {
      this.leaves = [...this.leaves, row];
    });
  }

  async endLeave(tx: Tx, id: string, toAt: number): Promise<void> {
    await this.repository.endLeave(tx, id, toAt);
    this.uow.afterCommit(tx, () => {
      this.leaves = this.leaves.map((l) => (l.id === id ? { ...l, toAt } : l));
    });
  }

  async putDuty(tx: Tx, centreId: string, day: string, rows: readonly DutyRow[]): Promise<void> {
    await this.repository.putDuty(tx, centreId, day, rows);
    this.uow.afterCommit(tx, () => {
      this.duties = [...this.duties.filter((d) => d.centreId !== centreId || d.day !== day), ...rows];
    });
  }
}
