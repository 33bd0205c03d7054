import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { DutyRow, LeaveRow } from './entities.js';

/** Rows of leave and duty. */
@Injectable()
export class AbsenceRepository extends BaseRepository {
  leavesFrom = (now: number): Promise<LeaveRow[]> =>
    this.reader(LeaveRow).find({ where: { toAt: MoreThan(now) } });

  dutiesFrom = (day: string): Promise<DutyRow[]> =>
    this.reader(DutyRow).find({ where: { day: MoreThanOrEqual(day) }, order: { id: 'ASC' } });

  find = (id: string, tx?: Tx): Promise<LeaveRow | null> => this.from(tx, LeaveRow).findOneBy({ id });

  /** Begun, and what they hold is not handed over yet. */
  toHandOver = (now: number): Promise<LeaveRow[]> =>
    this.reader(LeaveRow).find({
      where: { handedAt: IsNull(), fromAt: LessThanOrEqual(now), toAt: MoreThan(now) },
    });

  insertLeave = (tx: Tx, row: LeaveRow) => this.insertMany(tx, LeaveRow, [row]);

  endLeave = async (tx: Tx, id: string, toAt: number): Promise<void> => {
    await this.rows(tx, LeaveRow).update({ id }, { toAt });
  };

  setHanded = async (tx: Tx, id: string, handedAt: number): Promise<void> => {
    await this.rows(tx, LeaveRow).update({ id }, { handedAt });
  };

  putDuty = async (tx: Tx, centreId: string, day: string, rows: readonly DutyRow[]): Promise<void> => {
    await this.rows(tx, DutyRow).delete({ centreId, day });
    await this.insertMany(tx, DutyRow, rows);
  };
}
