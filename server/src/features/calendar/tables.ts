import * as t from '../../platform/database/table.js';

/** Drafts of the county's calendar. New steps go to the end. */
export const calendarTables = t.table(
  'calendar_draft',
  {
    year: t.key(4),
    source: t.string(300),
    days: t.json(),
    by_name: t.string(80),
    at: t.ms(),
    was: t.nullable(t.json()),
  },
  { primary: ['year'] },
);
