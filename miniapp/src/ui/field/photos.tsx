import { FILING } from '@huiyin/shared/labels/filing';
import { UI } from '@huiyin/shared/labels/miniapp';
import { Image, View } from '@tarojs/components';
import { type ReactNode, useEffect, useState } from 'react';
import { openKept } from '@/platform/kept-photos';
import { attachmentAddress, showPictures } from '@/platform/media';
import { Alert } from '../alert';
import { Button } from '../button';
import { Icon } from '../icon';
import { Words } from '../words';
import type { FieldPhoto } from './photo';
import { type Asked, Shell } from './shell';

const findAddress = async ({ id, kept }: FieldPhoto): Promise<string | undefined> => {
  if (id) return attachmentAddress(id);
  return kept ? ((await openKept(kept)) ?? undefined) : undefined;
};

/** Small; `covered`: a number stands on it, so it is blurred until it is opened. */
const Thumb = ({ photo, covered }: { photo: FieldPhoto; covered: boolean }) => {
  const [address, setAddress] = useState(photo.path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it lies is what counts
  useEffect(() => {
    if (photo.path) return;
    let live = true;
    findAddress(photo).then(
      (found) => live && setAddress(found),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [photo.id, photo.path, photo.kept]);
  return address ? (
    <View className="photo__image" onClick={() => showPictures([address], address)}>
      <Image
        className={`photo__picture${covered ? ' photo__picture--covered' : ''}`}
        src={address}
        mode="aspectFill"
        ariaLabel={covered ? FILING.covered : ''}
      />
    </View>
  ) : (
    <View className="photo__image photo__image--none">
      <Icon name="papers" />
    </View>
  );
};

/** Photos of one paper: take, look, put in order, take away, send again. */
export const PhotosField = ({
  asked,
  photos,
  most,
  covered = false,
  onPick,
  onRemove,
  onRetry,
  onKeep,
  onEarlier,
  children,
}: {
  asked: Asked;
  photos: readonly FieldPhoto[];
  most: number;
  /** A whole number can be read on it: small pictures are blurred. */
  covered?: boolean;
  onPick: () => unknown;
  onRemove: (photo: FieldPhoto) => void;
  onRetry: (photo: FieldPhoto) => unknown;
  /** 仍用这张: good enough, says the person. */
  onKeep: (photo: FieldPhoto) => void;
  /** One place further to the front. */
  onEarlier?: (photo: FieldPhoto) => void;
  /** What helps to take a good one. */
  children?: ReactNode;
}) => (
  <Shell asked={asked}>
    {children}
    {photos.map((photo, at) => (
      <View key={photo.key} className="photo">
        <Thumb photo={photo} covered={covered} />
        <View className="photo__words">
          {photos.length > 1 ? <Words tone="soft">{FILING.page(at + 1, photos.length)}</Words> : null}
          {photo.state === 'sending' ? <Words tone="soft">{UI.photoSending}</Words> : null}
          {photo.state === 'failed' ? (
            <Button small onTap={() => onRetry(photo)}>
              {photo.kept ? FILING.photoKept : UI.photoFailed}
            </Button>
          ) : null}
          {at > 0 && onEarlier ? (
            <Button small kind="quiet" id={`earlier-${asked.id}-${at}`} onTap={() => onEarlier(photo)}>
              {FILING.earlier}
            </Button>
          ) : null}
          {photo.state === 'sending' || photo.warning ? null : (
            <Button small kind="quiet" icon="trash" onTap={() => onRemove(photo)}>
              {UI.remove}
            </Button>
          )}
        </View>
        {photo.warning ? (
          <Alert kind="attention" title={photo.warning} id={`warning-${asked.id}`}>
            <Button
              small
              icon="camera"
              id={`again-${asked.id}`}
              onTap={() => {
                onRemove(photo);
                return onPick();
              }}
            >
              {UI.photoAgain}
            </Button>
            <Button small kind="quiet" id={`keep-${asked.id}`} onTap={() => onKeep(photo)}>
              {UI.photoKeep}
            </Button>
          </Alert>
        ) : null}
      </View>
    ))}
    {covered && photos.length > 0 ? (
      <Words size="caption" tone="soft">
        {FILING.covered}
      </Words>
    ) : null}
    {photos.length < most ? (
      <Button id={`photo-${asked.id}`} icon="camera" onTap={onPick}>
        {UI.takePhoto}
      </Button>
    ) : null}
  </Shell>
);
