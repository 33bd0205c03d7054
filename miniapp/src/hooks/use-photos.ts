import { FILING } from '@huiyin/shared/labels/filing';
import { UI } from '@huiyin/shared/labels/miniapp';
import { problemWords } from '@/parts/problem-words';
import { type Tray, withEarlier, withPhoto } from '@/parts/tray';
import { Unreached, uploadFile } from '@/platform/api';
import { forgetKept, keepPhoto, openKept } from '@/platform/kept-photos';
import { readGrey } from '@/platform/photo-pixels';
import { isTooSmallToRead, type Photo, pickPhotos } from '@/platform/photos';
import { newRequestKey } from '@/platform/random';
import { judge } from '@/platform/sharpness';
import { say } from '@/platform/toast';
import type { FieldPhoto } from '@/ui/field/photo';

type Update = (change: (tray: Tray) => Tray) => void;

interface Sending {
  update: Update;
  as: 'resident' | 'staff';
  slot: string;
}

const send = async ({ update, as, slot }: Sending, key: string, path: string, kept: string | undefined) => {
  update((tray) => withPhoto(tray, slot, key, { state: 'sending' }));
  try {
    const { id } = await uploadFile(path, as);
    update((tray) => withPhoto(tray, slot, key, { state: 'sent', id, kept: undefined }));
    if (kept) void forgetKept(kept);
  } catch (error) {
    say(error instanceof Unreached && kept ? FILING.photoKept : problemWords(error).title);
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

const look = async ({ update, slot }: Sending, key: string, photo: Photo) => {
  const warning = await warningOf(photo);
  if (warning) update((tray) => withPhoto(tray, slot, key, { warning }));
};

/** Kept on the phone first, then sent: a kill or a lost signal in between loses nothing. */
const keepAndSend = async (to: Sending, key: string, path: string, scope: string | undefined) => {
  const kept = scope === undefined ? undefined : ((await keepPhoto(scope, path)) ?? undefined);
  if (kept) to.update((tray) => withPhoto(tray, to.slot, key, { kept }));
  await send(to, key, path, kept);
};

/**
 * Takes, checks, sends, retries, orders and removes photos; `update` changes the tray wherever it is kept. With a `keepIn` (a scope of the
 * phone's storage) those that can't be sent yet outlive a kill of the app.
 */
export const usePhotos = (update: Update, as: 'resident' | 'staff' = 'resident', keepIn?: string) => {
  const retry = async (slot: string, photo: FieldPhoto) => {
    const path = photo.path ?? (photo.kept ? await openKept(photo.kept) : null);
    if (path) await send({ update, as, slot }, photo.key, path, photo.kept);
  };
  return {
    pick: async (slot: string, most: number) => {
      const picked = await pickPhotos(most);
      if (picked.kind === 'privacy-refused') return say(UI.photoRefused);
      if (picked.kind === 'cancelled') return;
      const to = { update, as, slot };
      const photos = picked.photos.map((photo) => ({ photo, field: added(photo) }));
      update((tray) => ({ ...tray, [slot]: [...(tray[slot] ?? []), ...photos.map(({ field }) => field)] }));
      await Promise.all(
        photos.flatMap(({ photo, field: { key, path } }) => [
          keepAndSend(to, key, path, keepIn),
          look(to, key, photo),
        ]),
      );
    },
    keep: (slot: string, photo: FieldPhoto) =>
      update((tray) => withPhoto(tray, slot, photo.key, { warning: undefined })),
    remove: (slot: string, photo: FieldPhoto) => {
      if (photo.kept) void forgetKept(photo.kept);
      update((tray) => ({ ...tray, [slot]: (tray[slot] ?? []).filter(({ key }) => key !== photo.key) }));
    },
    earlier: (slot: string, photo: FieldPhoto) => update((tray) => withEarlier(tray, slot, photo.key)),
    retry,
    /** Those that only this phone has, when the signal is back. */
    retryKept: async (tray: Tray) => {
      for (const [slot, photos] of Object.entries(tray))
        for (const photo of photos) if (photo.state === 'failed' && photo.kept) await retry(slot, photo);
    },
  };
};
