import type { HelpWhy } from '@huiyin/shared/labels/help';
import { Entity, Index } from 'typeorm';
import { IdColumn, MsColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** Somebody asked for help with one tap. Its id is the task's. */
@Entity('help_request')
@Index('help_request_open', ['openKey'], { unique: true })
export class HelpRequestRow {
  @IdColumn() id!: string;
  @RefColumn() residentId!: string;
  @StringColumn(16) why!: HelpWhy;
  /** What the call was about. */
  @RefColumn({ nullable: true }) aboutId!: string | null;
  /** What makes two taps one, as long as the task is open; null afterwards. */
  @StringColumn(80, { nullable: true }) openKey!: string | null;
  @MsColumn() at!: number;
}
