import * as t from '../../platform/database/table.js';

/** The checks of strangers. New steps go to the end. */
export const newcomerTables = t.table(
  'stranger_check',
  {
    id: t.id(),
    matter_id: t.ref(),
    due: t.ms(),
    outcome: t.nullable(t.string(10)),
    same_as: t.nullable(t.ref()),
    staff_id: t.nullable(t.ref()),
    done_at: t.nullable(t.ms()),
  },
  { unique: { stranger_check_matter: ['matter_id'] } },
);
