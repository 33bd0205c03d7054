import * as acceptance from './acceptance.js';
import * as account from './account.js';
import * as aftercare from './aftercare.js';
import * as ask from './ask.js';
import * as attachment from './attachment.js';
import * as calendar from './calendar.js';
import * as calls from './calls.js';
import * as certificate from './certificate.js';
import * as deskDraft from './desk-draft.js';
import * as dispute from './dispute.js';
import * as draft from './draft.js';
import * as echo from './echo.js';
import * as figures from './figures.js';
import * as given from './given.js';
import * as help from './help.js';
import * as letter from './letter.js';
import * as localRules from './local-rules.js';
import * as mandate from './mandate.js';
import * as matter from './matter.js';
import * as notice from './notice.js';
import * as outside from './outside.js';
import * as pad from './pad.js';
import * as pairing from './pairing.js';
import * as print from './print.js';
import * as publicity from './publicity.js';
import * as queue from './queue.js';
import * as register from './register.js';
import * as report from './report.js';
import * as roster from './roster.js';
import type { RouteContract } from './route.js';
import * as service from './service.js';
import * as setup from './setup.js';
import * as status from './status.js';
import * as tally from './tally.js';

const isRoute = (value: unknown): value is RouteContract =>
  typeof value === 'object' && value !== null && 'callers' in value && 'path' in value;

/** Every route of the API; the server's start fails unless each has exactly one handler. */
export const ROUTES: readonly RouteContract[] = [
  acceptance,
  account,
  ask,
  certificate,
  attachment,
  calendar,
  service,
  status,
  dispute,
  draft,
  given,
  help,
  letter,
  localRules,
  mandate,
  matter,
  queue,
  calls,
  print,
  publicity,
  aftercare,
  notice,
  outside,
  pad,
  pairing,
  deskDraft,
  tally,
  register,
  report,
  echo,
  figures,
  roster,
  setup,
]
  .flatMap((file) => Object.values(file) as unknown[])
  .filter(isRoute);
