import * as t from '../../platform/database/table.js';

export const attachmentTables = [
  ...t.table(
    'attachment',
    {
      id: t.id(),
      owner: t.string(40),
      file_id: t.ref(),
      mime: t.string(40),
      bytes: t.int(),
      width: t.nullable(t.int()),
      height: t.nullable(t.int()),
      matter_id: t.nullable(t.ref()),
      slot: t.nullable(t.string(60)),
      page: t.nullable(t.int()),
      at: t.ms(),
      superseded_at: t.nullable(t.ms()),
    },
    { indexes: { attachment_matter: ['matter_id', 'slot'], attachment_loose: ['matter_id', 'at'] } },
  ),
  ...t.table(
    'attachment_read',
    { attachment_id: t.ref(), staff_id: t.ref(), day: t.string(10) },
    { primary: ['attachment_id', 'staff_id', 'day'] },
  ),
];
