import { Entity, Index } from 'typeorm';
import { IdColumn, MsColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** One thing that was answered on the spot at a desk: what and when, never who asked nor who answered. */
@Entity('tally')
@Index('tally_day', ['centreId', 'day', 'windowId', 'what'])
export class Tally {
  @IdColumn() id!: string;
  @RefColumn() centreId!: string;
  @RefColumn({ nullable: true }) windowId!: string | null;
  /** `YYYY-MM-DD`. */
  @StringColumn(10) day!: string;
  @StringColumn(10) what!: 'question' | 'stamp';
  @MsColumn() at!: number;
}
