import { bool, id, int, ms, nullable, ref, string, table, text } from '../../platform/database/table.js';

export const aftercareTables = [
  ...table(
    'aftercare_callback',
    {
      id: id(),
      matter_id: ref(),
      resident_id: ref(),
      centre_id: ref(),
      handler_id: nullable(ref()),
      number: string(10),
      title: string(120),
      at: ms(),
      due: ms(),
      tries: int(),
      result: nullable(string(10)),
      solved: nullable(bool()),
      words: nullable(text()),
      by_id: nullable(ref()),
      done_at: nullable(ms()),
    },
    {
      unique: { aftercare_callback_matter: ['matter_id'] },
      indexes: { aftercare_callback_open: ['centre_id', 'done_at', 'due', 'id'] },
    },
  ),
];
