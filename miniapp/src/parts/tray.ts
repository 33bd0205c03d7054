import type { FieldPhoto } from '@/ui/field/photo';

/** Photos by the slot of the paper that they show. */
export type Tray = Record<string, FieldPhoto[]>;

/** A page as it is handed in: what the server has, or what this phone still keeps. */
export interface Page {
  id?: string | undefined;
  kept?: string | undefined;
}

/** The tray with one photo changed. */
export const withPhoto = (tray: Tray, slot: string, key: string, part: Partial<FieldPhoto>): Tray => ({
  ...tray,
  [slot]: (tray[slot] ?? []).map((photo) => (photo.key === key ? { ...photo, ...part } : photo)),
});

/** The tray with a page one place further to the front of its paper. */
export const withEarlier = (tray: Tray, slot: string, key: string): Tray => {
  const photos = tray[slot] ?? [];
  const at = photos.findIndex((photo) => photo.key === key);
  const [before, photo] = [photos[at - 1], photos[at]];
  if (!before || !photo) return tray;
  return { ...tray, [slot]: [...photos.slice(0, at - 1), photo, before, ...photos.slice(at + 1)] };
};

/** Photos that arrived, by slot, as a request names them. */
export const sentPapers = (tray: Tray): { slot: string; files: string[] }[] =>
  Object.entries(tray).flatMap(([slot, photos]) => {
    const files = photos.flatMap((photo) => (photo.id ? [photo.id] : []));
    return files.length === 0 ? [] : [{ slot, files }];
  });

/** All pages, by slot: those that arrived, and those that this phone keeps until there is a signal. */
export const pagesOf = (tray: Tray): { slot: string; pages: Page[] }[] =>
  Object.entries(tray).flatMap(([slot, photos]) => {
    const pages = photos.flatMap(({ id, kept }): Page[] => (id ? [{ id }] : kept ? [{ kept }] : []));
    return pages.length === 0 ? [] : [{ slot, pages }];
  });

/** True while a photo is on its way: what is sent now would lack it. */
export const isSending = (tray: Tray): boolean =>
  Object.values(tray).some((photos) => photos.some((photo) => photo.state === 'sending'));

/** Is there a photo that only this phone has? */
export const keepsPhotos = (tray: Tray): boolean =>
  Object.values(tray).some((photos) => photos.some(({ id, kept }) => !id && kept !== undefined));

/** How many photos there are, of all papers together. */
export const photoCount = (tray: Tray): number =>
  Object.values(tray).reduce((sum, photos) => sum + photos.length, 0);

/** After a restart what the server has, and what this phone kept; a photo that was neither is asked for again. */
export const restoredTray = (tray: Tray): Tray =>
  Object.fromEntries(
    Object.entries(tray).map(([slot, photos]) => [
      slot,
      photos.flatMap(({ key, id, kept, warning }): FieldPhoto[] =>
        id ? [{ key, id, warning, state: 'sent' }] : kept ? [{ key, kept, warning, state: 'failed' }] : [],
      ),
    ]),
  );
