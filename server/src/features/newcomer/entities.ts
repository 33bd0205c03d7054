import type { CheckOutcome } from '@huiyin/shared/labels/newcomers';
import { Entity, Index } from 'typeorm';
import { IdColumn, MsColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** The check that is owed for one stranger, and what came of it. Its id is the stranger's. */
@Entity('stranger_check')
@Index('stranger_check_matter', ['matterId'], { unique: true })
export class StrangerCheckRow {
  @IdColumn() id!: string;
  /** The task. */
  @RefColumn() matterId!: string;
  @MsColumn() due!: number;
  @StringColumn(10, { nullable: true }) outcome!: CheckOutcome | null;
  /** Who it was on the register all the time. */
  @RefColumn({ nullable: true }) sameAs!: string | null;
  @RefColumn({ nullable: true }) staffId!: string | null;
  @MsColumn({ nullable: true }) doneAt!: number | null;
}
