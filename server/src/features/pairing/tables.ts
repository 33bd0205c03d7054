import * as t from '../../platform/database/table.js';

export const pairingTables = [
  ...t.table(
    'desk_pairing',
    {
      id: t.id(),
      staff_id: t.ref(),
      session_id: t.ref(),
      centre_id: t.nullable(t.ref()),
      window_id: t.nullable(t.ref()),
      code_hash: t.nullable(t.string(64)),
      code_until: t.ms(),
      until: t.ms(),
      phone_session_id: t.nullable(t.ref()),
      phone_name: t.nullable(t.string(80)),
      photos: t.int(),
      at: t.ms(),
      ended_at: t.nullable(t.ms()),
    },
    { indexes: { desk_pairing_code: ['code_hash'], desk_pairing_session: ['session_id'] } },
  ),
  ...t.table(
    'desk_photo',
    {
      id: t.id(),
      pairing_id: t.ref(),
      seq: t.int(),
      mime: t.string(40),
      bytes: t.int(),
      width: t.nullable(t.int()),
      height: t.nullable(t.int()),
      at: t.ms(),
    },
    { unique: { desk_photo_seq: ['pairing_id', 'seq'] } },
  ),
];
