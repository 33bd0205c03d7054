import * as t from '../../platform/database/table.js';

export const padTables = t.table(
  'number_pad',
  { id: t.id(), centre_id: t.ref(), by_name: t.string(80), forms: t.int(), at: t.ms() },
  { indexes: { number_pad_centre: ['centre_id', 'at'] } },
);
