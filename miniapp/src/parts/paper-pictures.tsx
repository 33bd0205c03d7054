import { FILING } from '@huiyin/shared/labels/filing';
import { UI } from '@huiyin/shared/labels/miniapp';
import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { attachmentAddress, showPictures } from '@/platform/media';
import { Words } from '@/ui/words';
import './paper-pictures.scss';

/** The photos of a paper, small; a tap shows one full screen. PDFs are named, not drawn. `covered`: a number stands on them, so they are blurred. */
export const PaperPictures = ({
  files,
  covered = false,
}: {
  files: readonly { id: string; mime: string }[];
  covered?: boolean;
}) => {
  const [addresses, setAddresses] = useState<string[]>([]);
  const [failed, setFailed] = useState(false);
  const ids = files
    .filter((file) => file.mime.startsWith('image/'))
    .map((file) => file.id)
    .join(' ');
  useEffect(() => {
    if (ids === '') return;
    let live = true;
    Promise.all(ids.split(' ').map(attachmentAddress)).then(
      (found) => live && setAddresses(found),
      () => live && setFailed(true),
    );
    return () => {
      live = false;
    };
  }, [ids]);
  if (failed) return <Words tone="soft">{UI.photoUnopened}</Words>;
  return (
    <View className="pictures">
      {addresses.map((address) => (
        <View key={address} className="pictures__one" onClick={() => showPictures(addresses, address)}>
          <Image
            className={`pictures__picture${covered ? ' pictures__picture--covered' : ''}`}
            src={address}
            mode="aspectFill"
            ariaLabel={covered ? FILING.covered : ''}
          />
        </View>
      ))}
    </View>
  );
};
