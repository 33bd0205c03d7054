import { invalidField } from '../../platform/errors/errors.js';

/** Where a page ended: the value that the list is ordered by, and the row's id among equals. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

/** Opaque to clients. */
const toCursor = ({ at, id }: Place): string => `${at}.${id}`;

/** Undefined: the first page. Throws `invalid` for what we never handed out. */
export const fromCursor = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined;
  const found = /^(\d{1,15})\.([0-9A-Za-z]{1,26})$/.exec(cursor);
  if (!found) throw invalidField('cursor', 'cursor');
  return { at: Number(found[1]), id: found[2] ?? '' };
};

/** One row more than a page was asked for; says where the next begins. */
export const page = <T>(rows: readonly T[], limit: number, placeOf: (row: T) => Place) => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? toCursor(placeOf(last)) : null };
};
