import * as t from '../../platform/database/table.js';

/** Questions, wrong values, reports. New steps go to the end. */
export const askTables = t.table(
  'ask',
  {
    id: t.id(),
    topic: t.string(12),
    resident_id: t.ref(),
    said: t.json(),
    about: t.nullable(t.string(40)),
    open_key: t.nullable(t.string(80)),
    pointed_to: t.nullable(t.string(80)),
    at: t.ms(),
  },
  { indexes: { ask_resident: ['resident_id', 'topic'] }, unique: { ask_open: ['open_key'] } },
);
