import { UI } from '@huiyin/shared/labels/miniapp';
import { problemWords } from '@/parts/problem-words';
import { type Tray, withPhoto } from '@/parts/tray';
import { uploadFile } from '@/platform/api';
import { readGrey } from '@/platform/photo-pixels';
import { isTooSmallToRead, type Photo, pickPhotos } from '@/platform/photos';
import { newRequestKey } from '@/platform/random';
import { judge } from '@/platform/sharpness';
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

const WARNINGS = { dark: UI.photoDark, blurred: UI.photoBlurred } as const;

/** What may be wrong with a photo, looked at on the phone: the person decides. */
const warningOf = async (photo: Photo): Promise<string | undefined> => {
  if (isTooSmallToRead(photo)) return UI.photoSmall;
  const grey = await readGrey(photo.path);
  const wrong = grey && judge(grey);
  return wrong ? WARNINGS[wrong] : undefined;
};

const added = (photo: Photo): FieldPhoto & { path: string } => ({
  key: newRequestKey(),
  path: photo.path,
  state: 'sending',
});

const look = async (update: Update, slot: string, key: string, photo: Photo) => {
  const warning = await warningOf(photo);
  if (warning) update((tray) => withPhoto(tray, slot, key, { warning }));
};

/** Takes, checks, sends, retries and removes photos; `update` changes the tray wherever it is kept. */
export const usePhotos = (update: Update, as: 'resident' | 'staff' = 'resident') => ({
  pick: async (slot: string, most: number) => {
    const picked = await pickPhotos(most);
    if (picked.kind === 'privacy-refused') return say(UI.photoRefused);
    if (picked.kind === 'cancelled') return;
    const photos = picked.photos.map((photo) => ({ photo, field: added(photo) }));
    update((tray) => ({ ...tray, [slot]: [...(tray[slot] ?? []), ...photos.map(({ field }) => field)] }));
    await Promise.all(
      photos.flatMap(({ photo, field: { key, path } }) => [
        send(update, slot, key, path, as),
        look(update, slot, key, photo),
      ]),
    );
  },
  keep: (slot: string, photo: FieldPhoto) =>
    update((tray) => withPhoto(tray, slot, photo.key, { warning: undefined })),
  remove: (slot: string, photo: FieldPhoto) =>
    update((tray) => ({ ...tray, [slot]: (tray[slot] ?? []).filter(({ key }) => key !== photo.key) })),
  retry: (slot: string, photo: FieldPhoto) =>
    photo.path ? send(update, slot, photo.key, photo.path, as) : undefined,
});
