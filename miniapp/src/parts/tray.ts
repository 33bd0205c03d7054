import type { FieldPhoto } from '@/ui/field/photo';

/** Photos by the slot of the paper that they show. */
export type Tray = Record<string, FieldPhoto[]>;

/** The tray with one photo changed. */
export const withPhoto = (tray: Tray, slot: string, key: string, part: Partial<FieldPhoto>): Tray => ({
  ...tray,
  [slot]: (tray[slot] ?? []).map((photo) => (photo.key === key ? { ...photo, ...part } : photo)),
});

/** Photos that arrived, by slot, as a request names them. */
export const sentPapers = (tray: Tray): { slot: string; files: string[] }[] =>
  Object.entries(tray).flatMap(([slot, photos]) => {
    const files = photos.flatMap((photo) => (photo.id ? [photo.id] : []));
    return files.length === 0 ? [] : [{ slot, files }];
  });

/** True while a photo is on its way: what is sent now would lack it. */
export const isSending = (tray: Tray): boolean =>
  Object.values(tray).some((photos) => photos.some((photo) => photo.state === 'sending'));

/** How many photos there are, of all papers together. */
export const photoCount = (tray: Tray): number =>
  Object.values(tray).reduce((sum, photos) => sum + photos.length, 0);

/** After a restart only what the server has can be shown; a photo on its way then is lost and asked for again. */
export const restoredTray = (tray: Tray): Tray =>
  Object.fromEntries(
    Object.entries(tray).map(([slot, photos]) => [
      slot,
      photos.flatMap(({ key, id, warning }) => (id ? [{ key, id, warning, state: 'sent' as const }] : [])),
    ]),
  );
