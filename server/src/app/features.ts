import { accountFeature } from '../features/account/account.feature.js';
import { aftercareFeature } from '../features/aftercare/aftercare.feature.js';
import { askFeature } from '../features/ask/ask.feature.js';
import { attachmentFeature } from '../features/attachment/attachment.feature.js';
import { calendarFeature } from '../features/calendar/calendar.feature.js';
import { certificateFeature } from '../features/certificate/certificate.feature.js';
import { deskDraftFeature } from '../features/desk-draft/desk-draft.feature.js';
import { disputeFeature } from '../features/dispute/dispute.feature.js';
import { draftFeature } from '../features/draft/draft.feature.js';
import { figuresFeature } from '../features/figures/figures.feature.js';
import { helpFeature } from '../features/help/help.feature.js';
import { mandateFeature } from '../features/mandate/mandate.feature.js';
import { matterFeature } from '../features/matter/matter.feature.js';
import { messageFeature } from '../features/message/message.feature.js';
import { newcomerFeature } from '../features/newcomer/newcomer.feature.js';
import { noticeFeature } from '../features/notice/notice.feature.js';
import { padFeature } from '../features/pad/pad.feature.js';
import { pairingFeature } from '../features/pairing/pairing.feature.js';
import { printFeature } from '../features/print/print.feature.js';
import { publicityFeature } from '../features/publicity/publicity.feature.js';
import { registerFeature } from '../features/register/register.feature.js';
import { reportFeature } from '../features/report/report.feature.js';
import { rosterFeature } from '../features/roster/roster.feature.js';
import { serviceFeature } from '../features/service/service.feature.js';
import { setupFeature } from '../features/setup/setup.feature.js';
import { tallyFeature } from '../features/tally/tally.feature.js';
import { taskFeature } from '../features/task/task.feature.js';
import type { Feature } from '../platform/feature.js';

/** What this server can do: a capability is here or it doesn't exist. */
export const FEATURES: readonly Feature[] = [
  registerFeature,
  accountFeature,
  messageFeature,
  attachmentFeature,
  mandateFeature,
  matterFeature,
  publicityFeature,
  draftFeature,
  serviceFeature,
  printFeature,
  disputeFeature,
  aftercareFeature,
  taskFeature,
  newcomerFeature,
  helpFeature,
  askFeature,
  certificateFeature,
  noticeFeature,
  reportFeature,
  figuresFeature,
  setupFeature,
  calendarFeature,
  rosterFeature,
  padFeature,
  tallyFeature,
  deskDraftFeature,
  pairingFeature,
];
