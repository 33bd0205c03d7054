import { showsNumber } from '@huiyin/shared/catalogue/paper-kinds';
import { ATTACHMENT_LIMITS } from '@huiyin/shared/contracts/attachment';
import { APPLY, GUIDE, UI } from '@huiyin/shared/labels/miniapp';
import { useEffect } from 'react';
import { usePhotos } from '@/hooks/use-photos';
import { photoCount, type Tray } from '@/parts/tray';
import { online } from '@/platform/network';
import { useSignal } from '@/platform/signal';
import { Card } from '@/ui/card';
import { sayIsoDay } from '@/ui/dates';
import { Pick } from '@/ui/field/choice';
import { PhotosField } from '@/ui/field/photos';
import { Words } from '@/ui/words';
import { type Offer, offerOf, type Used, usedOffer } from '../rules/given';
import { latestDay } from '../rules/papers';
import type { Material } from '../rules/steps';
import { GivenOffer, GivenUsed } from './given-offer';
import { Sample } from './sample';

const helpOf = (material: Material) =>
  [material.whenText, material.whereToGet && GUIDE.whereToGet(material.whereToGet)]
    .filter(Boolean)
    .join('\n');

/** The papers, each with its own camera button; a minor one that isn't at hand may be promised for later. */
export const PapersStep = ({
  materials,
  tray,
  later,
  errors,
  offers,
  used,
  keepIn,
  update,
  onLater,
  onOffer,
}: {
  materials: readonly Material[];
  tray: Tray;
  /** Slots of the papers that are promised for later. */
  later: readonly string[];
  /** Sentences by slot. */
  errors: Readonly<Record<string, string>>;
  /** What the same person gave before. */
  offers: readonly Offer[];
  used: Used;
  /** Where photos are kept that can't be sent yet. */
  keepIn: string;
  update: (change: (tray: Tray) => Tray) => void;
  onLater: (slot: string, on: boolean) => void;
  onOffer: (offer: Offer, on: boolean) => void;
}) => {
  const photos = usePhotos(update, 'resident', keepIn);
  const isOnline = useSignal(online);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the signal comes back
  useEffect(() => {
    if (isOnline) void photos.retryKept(tray);
  }, [isOnline]);
  const left = ATTACHMENT_LIMITS.files - photoCount(tray);
  return (
    <>
      <Words>{APPLY.photosHelp}</Words>
      {materials.map((material) => {
        const own = tray[material.slot] ?? [];
        const offer = offerOf(offers, 'paper', material.slot);
        const taken = usedOffer(offers, used, 'paper', material.slot);
        if (taken)
          return (
            <Card key={material.slot}>
              <GivenUsed
                asked={{ id: material.slot, label: material.plainName, required: material.required }}
                offer={taken}
                onDrop={() => onOffer(taken, false)}
              />
            </Card>
          );
        return (
          <Card key={material.slot}>
            <PhotosField
              asked={{
                id: material.slot,
                label: material.plainName,
                required: material.required,
                help: helpOf(material) || undefined,
                error: own.length === 0 ? errors[material.slot] : undefined,
              }}
              photos={own}
              most={own.length + left}
              covered={showsNumber(material.slot)}
              onPick={() => photos.pick(material.slot, left)}
              onRemove={(photo) => photos.remove(material.slot, photo)}
              onRetry={(photo) => photos.retry(material.slot, photo)}
              onKeep={(photo) => photos.keep(material.slot, photo)}
              onEarlier={(photo) => photos.earlier(material.slot, photo)}
            >
              {offer && own.length === 0 ? (
                <GivenOffer offer={offer} onUse={() => onOffer(offer, true)} />
              ) : null}
              <Sample material={material} />
            </PhotosField>
            {material.later && own.length === 0 ? (
              <Pick
                id={`later-${material.slot}`}
                square
                label={APPLY.paperLater}
                sub={APPLY.paperLaterBy(sayIsoDay(latestDay(material.later.days, Date.now())))}
                on={later.includes(material.slot)}
                onTap={() => onLater(material.slot, !later.includes(material.slot))}
              />
            ) : null}
          </Card>
        );
      })}
      <Words tone="soft">{left > 0 ? UI.photosLeft(left) : UI.photosFull(ATTACHMENT_LIMITS.files)}</Words>
    </>
  );
};
