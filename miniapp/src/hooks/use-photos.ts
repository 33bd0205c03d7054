import { UI } from '@huiyin/shared/labels/miniapp';
import { problemWords } from '@/parts/problem-words';
import { uploadFile } from '@/platform/api';
import { isTooSmallToRead, type Photo, pickPhotos } from '@/platform/photos';
import { newRequestKey } from '@/platform/random';
import { say } from '@/platform/toast';
import type { FieldPhoto } from '@/ui/field/photos';

/** Photos by the slot of the paper that they show. */
export type Tray = Record<string, FieldPhoto[]>;

type Update = (change: (tray: Tray) => Tray) => void;

const changed = (tray: Tray, slot: string, key: string, part: Partial<FieldPhoto>): Tray => ({
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

/** After a restart only what the server has can be shown; a photo on its way then is lost and asked for again. */
export const restoredTray = (tray: Tray): Tray =>
  Object.fromEntries(
    Object.entries(tray).map(([slot, photos]) => [
      slot,
      photos.flatMap(({ key, id, warning }) => (id ? [{ key, id, warning, state: 'sent' as const }] : [])),
    ]),
  );

const send = async (update: Update, slot: string, key: string, path: string, as: 'resident' | 'staff') => {
  update((tray) => changed(tray, slot, key, { state: 'sending' }));
  try {
    const { id } = await uploadFile(path, as);
    update((tray) => changed(tray, slot, key, { state: 'sent', id }));
  } catch (error) {
    say(problemWords(error).title);
    update((tray) => changed(tray, slot, key, { state: 'failed' }));
  }
};

const added = (photo: Photo): FieldPhoto => ({
  key: newRequestKey(),
  path: photo.path,
  state: 'sending',
  warning: isTooSmallToRead(photo) ? UI.photoSmall : undefined,
});

/** Takes, sends, retries and removes photos; `update` changes the tray wherever it is kept. */
export const usePhotos = (update: Update, as: 'resident' | 'staff' = 'resident') => ({
  pick: async (slot: string, most: number) => {
    const picked = await pickPhotos(most);
    if (picked.kind === 'privacy-refused') return say(UI.photoRefused);
    if (picked.kind === 'cancelled') return;
    const photos = picked.photos.map(added);
    update((tray) => ({ ...tray, [slot]: [...(tray[slot] ?? []), ...photos] }));
    await Promise.all(photos.map(({ key, path }) => send(update, slot, key, path as string, as)));
  },
  remove: (slot: string, photo: FieldPhoto) =>
    update((tray) => ({ ...tray, [slot]: (tray[slot] ?? []).filter(({ key }) => key !== photo.key) })),
  retry: (slot: string, photo: FieldPhoto) =>
    photo.path ? send(update, slot, photo.key, photo.path, as) : undefined,
});
