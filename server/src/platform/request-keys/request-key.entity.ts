import { Entity, Index, PrimaryColumn } from 'typeorm';
import { MsColumn, RefColumn, StringColumn } from '../database/columns.js';
import * as t from '../database/table.js';

/** What a keyed call of one principal on one route did: the id of its result, and a keyed digest of what was asked. */
@Entity('request_key')
@Index('request_key_at', ['usedAt'])
export class RequestKeyRow {
  @PrimaryColumn({ type: 'varchar', length: 40 }) principal!: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) route!: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) requestKey!: string;
  @StringColumn(43) digest!: string;
  @RefColumn() resultId!: string;
  @MsColumn() usedAt!: number;
}

export const requestKeyTable = t.table(
  'request_key',
  {
    principal: t.string(40),
    route: t.string(64),
    request_key: t.string(64),
    digest: t.string(43),
    result_id: t.ref(),
    used_at: t.ms(),
  },
  { primary: ['principal', 'route', 'request_key'], indexes: { request_key_at: ['used_at'] } },
);
