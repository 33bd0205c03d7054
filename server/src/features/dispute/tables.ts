import { id, json, ms, nullable, ref, string, table, text } from '../../platform/database/table.js';

export const disputeTables = [
  ...table('dispute_case', {
    id: id(),
    type: string(20),
    danger: string(20),
    other_name: string(80),
    other: json(),
    story: json(),
    meeting_at: nullable(ms()),
    meeting_where: nullable(text()),
  }),
  ...table(
    'dispute_statement',
    { id: id(), matter_id: ref(), party_id: nullable(ref()), words: json(), at: ms() },
    { indexes: { dispute_statement_matter: ['matter_id'] } },
  ),
];
