import * as z from 'zod';
import { invalidField } from '../../platform/errors/errors.js';

/** Where a page ended: the value that the list is ordered by, and the row's id among equals. */
export interface PageEnd {
  readonly key: string;
  readonly id: string;
}

const stored = z.tuple([z.string(), z.string()]);

/** Opaque to clients. */
export const toCursor = ({ key, id }: PageEnd): string =>
  Buffer.from(JSON.stringify([key, id]), 'utf8').toString('base64url');

/** Undefined: the first page. Throws `Refusal('invalid')` for what we never handed out. */
export const fromCursor = (cursor: string | undefined): PageEnd | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const [key, id] = stored.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { key, id };
  } catch {
    throw invalidField('cursor', 'cursor');
  }
};
