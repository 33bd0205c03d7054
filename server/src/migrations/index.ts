import type { Migration } from '../platform/database/table.js';
import { platformMigrations } from '../platform/tables.js';

/** Every table and every later change, in order, for both dialects. New ones go to the end of their feature's list. */
export const MIGRATIONS: readonly Migration[] = [...platformMigrations];
