import { id, int, json, ms, nullable, ref, string, table, text } from '../../platform/database/table.js';

export const serviceTables = [
  ...table(
    'item',
    { id: string(80), version: int(), data: json(), published_at: ms() },
    { primary: ['id', 'version'] },
  ),
  ...table('service_request', {
    id: id(),
    item_id: string(80),
    item_version: int(),
    resident_id: ref(),
    answers: json(),
  }),
  ...table(
    'service_problem',
    {
      id: id(),
      matter_id: ref(),
      slot: string(60),
      problem: string(20),
      note: nullable(text()),
      where_to_get: nullable(text()),
      at: ms(),
      mended_at: nullable(ms()),
    },
    { indexes: { service_problem_matter: ['matter_id'] } },
  ),
];
