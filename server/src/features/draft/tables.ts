import * as t from '../../platform/database/table.js';

/** Half-done forms. New steps go to the end. */
export const draftTables = t.table(
  'form_draft',
  {
    id: t.id(),
    account_id: t.ref(),
    item_id: t.string(80),
    request_key: t.string(64),
    version: t.int(),
    text: t.nullable(t.json()),
    changed_at: t.ms(),
    filed_id: t.nullable(t.ref()),
    filed_at: t.nullable(t.ms()),
  },
  {
    unique: { form_draft_owner: ['account_id', 'item_id'] },
    indexes: { form_draft_changed: ['changed_at'] },
  },
);
