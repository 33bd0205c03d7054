import { Entity, Index } from 'typeorm';
import { IdColumn, MsColumn, RefColumn, StringColumn } from '../../../platform/database/columns.js';

/** What came on paper and was typed in later: its clocks run from when the paper was taken in. */
@Entity('matter_paper')
export class MatterPaper {
  /** The matter's id. */
  @IdColumn() id!: string;
  @MsColumn() receivedAt!: number;
  @MsColumn() typedAt!: number;
  @StringColumn(12) reason!: 'power-cut' | 'visit' | 'busy' | 'other';
}

/** A number printed on paper before its matter exists. The matter's id is made with it, so that the 查询码 stands on the paper, too. */
@Entity('reserved_number')
@Index('reserved_number_number', ['number'], { unique: true })
@Index('reserved_number_pad', ['padId'])
export class ReservedNumber {
  /** The id that its matter will have. */
  @IdColumn() id!: string;
  @StringColumn(10) number!: string;
  @RefColumn() padId!: string;
  @RefColumn() centreId!: string;
  @MsColumn() at!: number;
  @MsColumn({ nullable: true }) usedAt!: number | null;
}
