import { UI } from '@huiyin/shared/labels/miniapp';
import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { attachmentAddress, showPictures } from '@/platform/media';
import { Words } from '@/ui/words';
import './paper-pictures.scss';

/** The photos of a paper, small; a tap shows one full screen. PDFs are named, not drawn. */
export const PaperPictures = ({ files }: { files: readonly { id: string; mime: string }[] }) => {
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
        <Image
          key={address}
          className="pictures__one"
          src={address}
          mode="aspectFill"
          onClick={() => showPictures(addresses, address)}
        />
      ))}
    </View>
  );
};
