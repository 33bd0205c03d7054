import { ATTACHMENT_LIMITS } from '@huiyin/shared/contracts/attachment';
import { APPLY, GUIDE, UI } from '@huiyin/shared/labels/miniapp';
import { usePhotos } from '@/hooks/use-photos';
import { photoCount, type Tray } from '@/parts/tray';
import { Card } from '@/ui/card';
import { PhotosField } from '@/ui/field/photos';
import { Words } from '@/ui/words';
import type { Material } from '../rules/steps';
import { Sample } from './sample';

const helpOf = (material: Material) =>
  [material.whenText, material.whereToGet && GUIDE.whereToGet(material.whereToGet)]
    .filter(Boolean)
    .join('\n');

/** The papers, each with its own camera button; what isn't at hand may come later. */
export const PapersStep = ({
  materials,
  tray,
  update,
}: {
  materials: readonly Material[];
  tray: Tray;
  update: (change: (tray: Tray) => Tray) => void;
}) => {
  const photos = usePhotos(update);
  const left = ATTACHMENT_LIMITS.files - photoCount(tray);
  return (
    <>
      <Words>{APPLY.photosHelp}</Words>
      {materials.map((material) => {
        const own = tray[material.slot] ?? [];
        return (
          <Card key={material.slot}>
            <PhotosField
              asked={{
                id: material.slot,
                label: material.plainName,
                required: material.required,
                help: helpOf(material) || undefined,
              }}
              photos={own}
              most={own.length + left}
              onPick={() => photos.pick(material.slot, left)}
              onRemove={(photo) => photos.remove(material.slot, photo)}
              onRetry={(photo) => photos.retry(material.slot, photo)}
              onKeep={(photo) => photos.keep(material.slot, photo)}
            >
              <Sample material={material} />
            </PhotosField>
          </Card>
        );
      })}
      <Words tone="soft">{left > 0 ? UI.photosLeft(left) : UI.photosFull(ATTACHMENT_LIMITS.files)}</Words>
      <Words tone="soft">{APPLY.paperLater}</Words>
    </>
  );
};
