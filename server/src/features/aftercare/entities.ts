import { Entity, Index } from 'typeorm';
import {
  BoolColumn,
  IdColumn,
  IntColumn,
  MsColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Somebody whose matter is over and who was drawn to be asked how it was; one a matter, for ever. */
@Entity('aftercare_callback')
@Index('aftercare_callback_matter', ['matterId'], { unique: true })
@Index('aftercare_callback_open', ['centreId', 'doneAt', 'due', 'id'])
export class CallbackRow {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @RefColumn() residentId!: string;
  /** Who asks: one step above who handled it, or the same centre where there is none; never the handler. */
  @RefColumn() centreId!: string;
  @RefColumn({ nullable: true }) handlerId!: string | null;
  @StringColumn(10) number!: string;
  @StringColumn(120) title!: string;
  @MsColumn() at!: number;
  @MsColumn() due!: number;
  @IntColumn() tries!: number;
  /** asked: answered · silent: would not say · unreached: three times nobody. */
  @StringColumn(10, { nullable: true }) result!: 'asked' | 'silent' | 'unreached' | null;
  @BoolColumn({ nullable: true }) solved!: boolean | null;
  @TextColumn({ nullable: true }) words!: string | null;
  @RefColumn({ nullable: true }) byId!: string | null;
  @MsColumn({ nullable: true }) doneAt!: number | null;
}
