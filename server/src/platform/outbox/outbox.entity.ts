import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, MsColumn, StringColumn } from '../database/columns.js';
import * as t from '../database/table.js';
import type { Lane } from './lanes.js';

/** Something owed to the network, written beside what happened. */
@Entity('outbox')
@Index('outbox_due', ['lane', 'doneAt', 'dueAt'])
export class OutboxRow {
  @IdColumn() id!: string;
  @StringColumn(16) lane!: Lane;
  @StringColumn(64) topic!: string;
  @JsonColumn() payload!: unknown;
  @MsColumn() putAt!: number;
  @MsColumn() dueAt!: number;
  /** 0: in nobody's hands. */
  @MsColumn() leaseUntil!: number;
  @StringColumn(26, { nullable: true }) leaseBy!: string | null;
  @IntColumn() attempts!: number;
  /** Delivered, or given up: then `failureCode` says why. */
  @MsColumn({ nullable: true }) doneAt!: number | null;
  @StringColumn(64, { nullable: true }) failureCode!: string | null;
  @MsColumn({ nullable: true }) failureAt!: number | null;
}

export const outboxTable = t.table(
  'outbox',
  {
    id: t.id(),
    lane: t.string(16),
    topic: t.string(64),
    payload: t.json(),
    put_at: t.ms(),
    due_at: t.ms(),
    lease_until: t.ms(),
    lease_by: t.nullable(t.string(26)),
    attempts: t.int(),
    done_at: t.nullable(t.ms()),
    failure_code: t.nullable(t.string(64)),
    failure_at: t.nullable(t.ms()),
  },
  { indexes: { outbox_due: ['lane', 'done_at', 'due_at'] } },
);
