import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  MsColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** A matter as another system has it: which, under what number, since when, and what came of it there. */
@Entity('service_outside')
@Index('service_outside_matter', ['matterId'])
@Index('service_outside_number', ['numberKey'])
export class ServiceOutside {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @StringColumn(40) system!: string;
  @StringColumn(80) systemName!: string;
  @StringColumn(60, { nullable: true }) number!: string | null;
  /** The number as it is looked up: capital letters and figures alone. */
  @StringColumn(60, { nullable: true }) numberKey!: string | null;
  /** `YYYY-MM-DD` at +08:00. */
  @StringColumn(10) sentOn!: string;
  @StringColumn(80) byName!: string;
  @MsColumn() at!: number;
  @StringColumn(10, { nullable: true }) result!: 'approved' | 'refused' | null;
  @TextColumn({ nullable: true }) resultSay!: string | null;
  @MsColumn({ nullable: true }) resultAt!: number | null;
}
