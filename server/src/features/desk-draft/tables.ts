import * as t from '../../platform/database/table.js';

export const deskDraftTables = t.table(
  'desk_draft',
  { staff_id: t.ref(), name: t.string(80), sealed: t.json(), at: t.ms() },
  { primary: ['staff_id', 'name'], indexes: { desk_draft_at: ['at'] } },
);
