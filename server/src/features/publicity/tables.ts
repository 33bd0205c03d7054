import { id, int, json, ms, nullable, ref, string, table } from '../../platform/database/table.js';

export const publicityTables = [
  ...table(
    'publicity_sheet',
    {
      id: id(),
      matter_id: ref(),
      round: int(),
      village_id: ref(),
      title: string(120),
      lines: json(),
      centre_id: ref(),
      from_at: ms(),
      until_at: ms(),
      down_at: nullable(ms()),
    },
    {
      unique: { publicity_sheet_matter: ['matter_id', 'round'] },
      indexes: {
        publicity_sheet_village: ['village_id', 'down_at', 'until_at'],
        publicity_sheet_up: ['down_at', 'until_at'],
      },
    },
  ),
  ...table(
    'publicity_objection',
    { id: id(), sheet_id: ref(), matter_id: ref(), words: json(), at: ms() },
    { indexes: { publicity_objection_matter: ['matter_id'] } },
  ),
];
