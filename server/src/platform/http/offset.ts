import { invalidField } from '../errors/errors.js';

/** How many rows of a list were shown already, where its cursor counts them. Throws `invalid` for what we never handed out. */
export const offsetOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (!/^\d{1,6}$/.test(cursor)) throw invalidField('cursor', 'cursor');
  return Number(cursor);
};
