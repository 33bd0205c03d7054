import { UI } from '@huiyin/shared/labels/miniapp';
import { Image, View } from '@tarojs/components';
import { type ReactNode, useEffect, useState } from 'react';
import { attachmentAddress, showPictures } from '@/platform/media';
import { Alert } from '../alert';
import { Button } from '../button';
import { Icon } from '../icon';
import { Words } from '../words';
import type { FieldPhoto } from './photo';
import { type Asked, Shell } from './shell';

const Thumb = ({ photo }: { photo: FieldPhoto }) => {
  const [address, setAddress] = useState(photo.path);
  useEffect(() => {
    if (photo.path || !photo.id) return;
    let live = true;
    attachmentAddress(photo.id).then(
      (found) => live && setAddress(found),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [photo.id, photo.path]);
  return address ? (
    <Image
      className="photo__image"
      src={address}
      mode="aspectFill"
      onClick={() => showPictures([address], address)}
    />
  ) : (
    <View className="photo__image photo__image--none">
      <Icon name="papers" />
    </View>
  );
};

/** Photos of one paper: take, look, take away, send again. */
export const PhotosField = ({
  asked,
  photos,
  most,
  onPick,
  onRemove,
  onRetry,
  onKeep,
  children,
}: {
  asked: Asked;
  photos: readonly FieldPhoto[];
  most: number;
  onPick: () => unknown;
  onRemove: (photo: FieldPhoto) => void;
  onRetry: (photo: FieldPhoto) => unknown;
  /** 仍用这张: good enough, says the person. */
  onKeep: (photo: FieldPhoto) => void;
  /** What helps to take a good one. */
  children?: ReactNode;
}) => (
  <Shell asked={asked}>
    {children}
    {photos.map((photo) => (
      <View key={photo.key} className="photo">
        <Thumb photo={photo} />
        <View className="photo__words">
          {photo.state === 'sending' ? <Words tone="soft">{UI.photoSending}</Words> : null}
          {photo.state === 'failed' ? (
            <Button small onTap={() => onRetry(photo)}>
              {UI.photoFailed}
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
    {photos.length < most ? (
      <Button id={`photo-${asked.id}`} icon="camera" onTap={onPick}>
        {UI.takePhoto}
      </Button>
    ) : null}
  </Shell>
);
