import { Entity } from 'typeorm';
import { IntColumn, KeyColumn, MsColumn } from '../database/columns.js';
import * as t from '../database/table.js';

/** Failed tries at one secret; the subject is a keyed digest. */
@Entity('try_limit')
export class TryLimitRow {
  @KeyColumn(43) subject!: string;
  @IntColumn() failures!: number;
  @MsColumn() firstAt!: number;
}

export const tryLimitTable = t.table(
  'try_limit',
  { subject: t.string(43), failures: t.int(), first_at: t.ms() },
  { primary: ['subject'] },
);
