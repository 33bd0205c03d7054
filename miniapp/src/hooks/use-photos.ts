import { UI } from '@huiyin/shared/labels/miniapp';
import { problemWords } from '@/parts/problem-words';
import { type Tray, withPhoto } from '@/parts/tray';
import { uploadFile } from '@/platform/api';
import { isTooSmallToRead, type Photo, pickPhotos } from '@/platform/photos';
import { newRequestKey } from '@/platform/random';
import { say } from '@/platform/toast';
import type { FieldPhoto } from '@/ui/field/photo';

type Update = (change: (tray: Tray) => Tray) => void;

const send = async (update: Update, slot: string, key: string, path: string, as: 'resident' | 'staff') => {
  update((tray) => withPhoto(tray, slot, key, { state: 'sending' }));
  try {
    const { id } = await uploadFile(path, as);
    update((tray) => withPhoto(tray, slot, key, { state: 'sent', id }));
  } catch (error) {
    say(problemWords(error).title);
    update((tray) => withPhoto(tray, slot, key, { state: 'failed' }));
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
