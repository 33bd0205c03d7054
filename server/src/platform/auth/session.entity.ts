import { Entity, Index } from 'typeorm';
import { IdColumn, MsColumn, RefColumn, StringColumn } from '../database/columns.js';
import * as t from '../database/table.js';

/** A signed-in device. Only the token's SHA-256 is kept, so that a copy of the database signs nobody in. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_subject', ['kind', 'subjectId'])
export class SessionRow {
  @IdColumn() id!: string;
  @StringColumn(64) tokenHash!: string;
  @StringColumn(8) kind!: 'account' | 'staff';
  @RefColumn() subjectId!: string;
  @MsColumn() openedAt!: number;
  @MsColumn() seenAt!: number;
  @MsColumn() expiresAt!: number;
}

export const sessionTable = t.table(
  'session',
  {
    id: t.id(),
    token_hash: t.string(64),
    kind: t.string(8),
    subject_id: t.ref(),
    opened_at: t.ms(),
    seen_at: t.ms(),
    expires_at: t.ms(),
  },
  { unique: { session_token: ['token_hash'] }, indexes: { session_subject: ['kind', 'subject_id'] } },
);
