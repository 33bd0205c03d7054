import { accountTables } from '../features/account/tables.js';
import { attachmentTables } from '../features/attachment/tables.js';
import { DISPUTE_TABLES } from '../features/dispute/tables.js';
import { MATTER_TABLES } from '../features/matter/tables.js';
import { messageTables } from '../features/message/tables.js';
import { NOTICE_TABLES } from '../features/notice/tables.js';
import { registerTables } from '../features/register/tables.js';
import { SERVICE_TABLES } from '../features/service/tables.js';
import type { Migration } from '../platform/database/table.js';
import { platformMigrations } from '../platform/tables.js';

/** Every table and every later change, in order, for both dialects. New ones go to the end of their feature's list. */
export const MIGRATIONS: readonly Migration[] = [
  ...platformMigrations,
  ...registerTables,
  ...accountTables,
  ...messageTables,
  ...attachmentTables,
  ...MATTER_TABLES,
  ...SERVICE_TABLES,
  ...DISPUTE_TABLES,
  ...NOTICE_TABLES,
];
