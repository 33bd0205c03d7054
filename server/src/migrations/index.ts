import { accountTables } from '../features/account/tables.js';
import { aftercareTables } from '../features/aftercare/tables.js';
import { askTables } from '../features/ask/tables.js';
import { attachmentTables } from '../features/attachment/tables.js';
import { calendarTables } from '../features/calendar/tables.js';
import { certificateTables } from '../features/certificate/tables.js';
import { deskDraftTables } from '../features/desk-draft/tables.js';
import { disputeTables } from '../features/dispute/tables.js';
import { draftTables } from '../features/draft/tables.js';
import { helpTables } from '../features/help/tables.js';
import { mandateTables } from '../features/mandate/tables.js';
import { matterTables } from '../features/matter/store/tables.js';
import { messageTables } from '../features/message/tables.js';
import { newcomerTables } from '../features/newcomer/tables.js';
import { noticeTables } from '../features/notice/tables.js';
import { padTables } from '../features/pad/tables.js';
import { pairingTables } from '../features/pairing/tables.js';
import { publicityTables } from '../features/publicity/tables.js';
import { registerTables } from '../features/register/tables.js';
import { givenTables } from '../features/service/given/tables.js';
import { serviceTables } from '../features/service/tables.js';
import { tallyTables } from '../features/tally/tables.js';
import type { Migration } from '../platform/database/table.js';
import { platformMigrations } from '../platform/tables.js';

/** Every table and every later change, in order, for both dialects. New ones go to the end of their feature's list. */
export const MIGRATIONS: readonly Migration[] = [
  ...platformMigrations,
  ...registerTables,
  ...accountTables,
  ...messageTables,
  ...attachmentTables,
  ...matterTables,
  ...serviceTables,
  ...disputeTables,
  ...noticeTables,
  ...newcomerTables,
  ...calendarTables,
  ...publicityTables,
  ...aftercareTables,
  ...helpTables,
  ...askTables,
  ...certificateTables,
  ...mandateTables,
  ...draftTables,
  ...givenTables,
  ...padTables,
  ...tallyTables,
  ...deskDraftTables,
  ...pairingTables,
];
