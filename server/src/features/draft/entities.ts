import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  MsColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** A half-done form of an account, the same on each of its phones; what is written in it is sealed. */
@Entity('form_draft')
@Index('form_draft_owner', ['accountId', 'itemId'], { unique: true })
@Index('form_draft_changed', ['changedAt'])
export class FormDraftRow {
  @IdColumn() id!: string;
  @RefColumn() accountId!: string;
  @StringColumn(80) itemId!: string;
  /** The one key under which it is handed in, from whichever phone. */
  @StringColumn(64) requestKey!: string;
  @IntColumn() version!: number;
  /** An envelope around `DraftText`; null once it was handed in. */
  @JsonColumn({ nullable: true }) text!: object | null;
  @MsColumn() changedAt!: number;
  @RefColumn({ nullable: true }) filedId!: string | null;
  @MsColumn({ nullable: true }) filedAt!: number | null;
}
