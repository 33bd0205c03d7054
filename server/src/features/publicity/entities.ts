import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  MsColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** A sheet: only what may hang in public is in it, already masked. */
@Entity('publicity_sheet')
@Index('publicity_sheet_matter', ['matterId', 'round'], { unique: true })
@Index('publicity_sheet_village', ['villageId', 'downAt', 'untilAt'])
@Index('publicity_sheet_up', ['downAt', 'untilAt'])
export class PublicitySheet {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  /** 1, and one more after each objection. */
  @IntColumn() round!: number;
  @RefColumn() villageId!: string;
  @StringColumn(120) title!: string;
  /** `{label, value}` of each row, in order. */
  @JsonColumn() lines!: object;
  @RefColumn() centreId!: string;
  @MsColumn() fromAt!: number;
  /** The midnight at which it comes down by itself. */
  @MsColumn() untilAt!: number;
  @MsColumn({ nullable: true }) downAt!: number | null;
}

/** What somebody said against a sheet, sealed; who it was isn't known and isn't kept. */
@Entity('publicity_objection')
@Index('publicity_objection_matter', ['matterId'])
export class PublicityObjection {
  @IdColumn() id!: string;
  @RefColumn() sheetId!: string;
  @RefColumn() matterId!: string;
  @JsonColumn() words!: object;
  @MsColumn() at!: number;
}
