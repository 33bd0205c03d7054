import { sessionTable } from '../platform/auth/session.entity.js';
import type { Migration } from '../platform/database/table.js';

/** Every table and every later change, in order, for both dialects. New ones go to the end of their feature's list. */
export const MIGRATIONS: readonly Migration[] = [...sessionTable];
