import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  KeyColumn,
  MsColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** An uploaded file, as we keep it (re-encoded, encrypted); without a matter it is its uploader's alone. */
@Entity('attachment')
@Index('attachment_matter', ['matterId', 'slot'])
@Index('attachment_loose', ['matterId', 'at'])
export class AttachmentRow {
  @IdColumn() id!: string;
  /** Who uploaded it: `account:…`, `staff:…`. */
  @StringColumn(40) owner!: string;
  /** The file store's name. */
  @RefColumn() fileId!: string;
  @StringColumn(40) mime!: string;
  @IntColumn() bytes!: number;
  @IntColumn({ nullable: true }) width!: number | null;
  @IntColumn({ nullable: true }) height!: number | null;
  @RefColumn({ nullable: true }) matterId!: string | null;
  /** Which paper it is. */
  @StringColumn(60, { nullable: true }) slot!: string | null;
  /** Page within its paper. */
  @IntColumn({ nullable: true }) page!: number | null;
  @MsColumn() at!: number;
  /** When a better one took its place: it stays with the matter, but no longer counts. */
  @MsColumn({ nullable: true }) supersededAt!: number | null;
}

/** A member of staff read this file on this day: one row in the reading log is enough. */
@Entity('attachment_read')
export class AttachmentReadRow {
  @KeyColumn(26) attachmentId!: string;
  @KeyColumn(26) staffId!: string;
  /** `YYYY-MM-DD`. */
  @KeyColumn(10) day!: string;
}
