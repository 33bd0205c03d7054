/** Where a page ended: the moment that the list is ordered by, and the row's id among equals. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

/** Opaque to clients. */
export const writeCursor = (at: number, id: string): string =>
  Buffer.from(`${at}:${id}`).toString('base64url');

/** Null: the first page, also for what we never handed out. */
export const readCursor = (cursor: string | undefined): Cursor | null => {
  const [at, id] = cursor ? Buffer.from(cursor, 'base64url').toString('utf8').split(':') : [];
  return at && id && Number.isFinite(Number(at)) ? { at: Number(at), id } : null;
};
