import { addColumn, id, json, ms, nullable, ref, string, table } from '../../../platform/database/table.js';

export const givenTables = [
  ...table(
    'given',
    {
      id: id(),
      resident_id: ref(),
      kind: string(8),
      key: string(60),
      type: nullable(string(20)),
      label: string(120),
      matter_id: ref(),
      at: ms(),
      until_at: ms(),
      over_at: nullable(ms()),
      over_why: nullable(string(8)),
    },
    {
      indexes: {
        given_resident: ['resident_id', 'kind', 'key'],
        given_matter: ['matter_id'],
        given_until: ['until_at'],
      },
    },
  ),
  ...table(
    'given_use',
    { id: id(), given_id: ref(), matter_id: ref(), by_id: string(40), by_label: string(80), at: ms() },
    { indexes: { given_use_given: ['given_id'], given_use_matter: ['matter_id'] } },
  ),
  addColumn('given', 'files', nullable(json())),
  addColumn('given_use', 'files', nullable(json())),
];
