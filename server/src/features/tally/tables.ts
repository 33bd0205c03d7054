import * as t from '../../platform/database/table.js';

export const tallyTables = t.table(
  'tally',
  {
    id: t.id(),
    centre_id: t.ref(),
    window_id: t.nullable(t.ref()),
    day: t.string(10),
    what: t.string(10),
    at: t.ms(),
  },
  { indexes: { tally_day: ['centre_id', 'day', 'window_id', 'what'] } },
);
