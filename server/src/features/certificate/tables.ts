import * as t from '../../platform/database/table.js';

/** What was decided on certificates. New steps go to the end. */
export const certificateTables = t.table(
  'certificate_decision',
  {
    id: t.id(),
    certificate: t.string(40),
    purpose: t.string(20),
    asker: t.string(20),
    verdict: t.string(10),
    place_path: t.string(160),
    channel: t.string(10),
    at: t.ms(),
  },
  { indexes: { certificate_decision_at: ['at'] } },
);
