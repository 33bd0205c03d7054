import * as t from '../../platform/database/table.js';

/** Mandates, what was done under them, and helpers' codes. New steps go to the end. */
export const mandateTables = [
  ...t.table(
    'mandate',
    {
      id: t.id(),
      owner_id: t.ref(),
      helper_id: t.nullable(t.ref()),
      post: t.nullable(t.string(12)),
      post_place_id: t.nullable(t.ref()),
      helper_name: t.string(80),
      items: t.json(),
      once: t.bool(),
      matter_id: t.nullable(t.ref()),
      how: t.string(10),
      witness: t.nullable(t.string(40)),
      by_id: t.string(40),
      by_label: t.string(80),
      at: t.ms(),
      until: t.ms(),
      ended_at: t.nullable(t.ms()),
      ended_why: t.nullable(t.string(10)),
      used_at: t.nullable(t.ms()),
    },
    {
      indexes: {
        mandate_owner: ['owner_id', 'at'],
        mandate_helper: ['helper_id', 'ended_at'],
        mandate_post: ['post_place_id', 'post', 'ended_at'],
        mandate_matter: ['matter_id'],
      },
    },
  ),
  ...t.table(
    'mandate_deed',
    {
      id: t.id(),
      mandate_id: t.ref(),
      matter_id: t.ref(),
      title: t.string(120),
      number: t.string(10),
      act: t.string(40),
      kind: t.string(20),
      by_label: t.string(80),
      at: t.ms(),
    },
    { indexes: { mandate_deed_mandate: ['mandate_id', 'at', 'id'] } },
  ),
  ...t.table(
    'helper_code',
    {
      id: t.id(),
      resident_id: t.ref(),
      code_hash: t.string(80),
      expires_at: t.ms(),
      used_at: t.nullable(t.ms()),
    },
    { unique: { helper_code_hash: ['code_hash'] } },
  ),
];
