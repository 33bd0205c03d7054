import type { AskTopic } from '@huiyin/shared/domain/ask/workflow';
import { Entity, Index } from 'typeorm';
import { IdColumn, JsonColumn, MsColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** What a question, a wrong value or a report adds to its matter. What was said is sealed. */
@Entity('ask')
@Index('ask_resident', ['residentId', 'topic'])
@Index('ask_open', ['openKey'], { unique: true })
export class AskRow {
  /** The matter's id. */
  @IdColumn() id!: string;
  @StringColumn(12) topic!: AskTopic;
  /** Whose it is. */
  @RefColumn() residentId!: string;
  /** `Said` of the repository, sealed. */
  @JsonColumn() said!: object;
  /** Of a wrong value: which; of a report: the certificate. */
  @StringColumn(40, { nullable: true }) about!: string | null;
  /** A value that is said to be wrong twice is one matter while it is open; null afterwards, and for what may be said again. */
  @StringColumn(80, { nullable: true }) openKey!: string | null;
  /** The item that the answer names. */
  @StringColumn(80, { nullable: true }) pointedTo!: string | null;
  @MsColumn() at!: number;
}
