import * as t from '../../platform/database/table.js';

/** Who asked for help. New steps go to the end. */
export const helpTables = t.table(
  'help_request',
  {
    id: t.id(),
    resident_id: t.ref(),
    why: t.string(16),
    about_id: t.nullable(t.ref()),
    open_key: t.nullable(t.string(80)),
    at: t.ms(),
  },
  { unique: { help_request_open: ['open_key'] } },
);
