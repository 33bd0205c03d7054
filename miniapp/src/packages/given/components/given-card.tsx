import { showsNumber } from '@huiyin/shared/catalogue/paper-kinds';
import type { listGiven } from '@huiyin/shared/contracts/given';
import type { Reply } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { GIVEN, sayGivenDay } from '@huiyin/shared/labels/given';
import { PaperPictures } from '@/parts/paper-pictures';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';

export type GivenItem = Reply<typeof listGiven>['items'][number];

/** One thing that was given: what it is, how long it counts, with what it came, and everybody who used it. */
export const GivenCard = ({ item, onTakeBack }: { item: GivenItem; onTakeBack: () => void }) => (
  <Card title={item.label} id={`given-${item.key}`}>
    <Words>{item.say ?? GIVEN.pages(item.pages)}</Words>
    {item.files.length > 0 ? <PaperPictures files={item.files} covered={showsNumber(item.key)} /> : null}
    <Words size="caption" tone="soft">
      {`${GIVEN.at(sayGivenDay(item.at))} · ${GIVEN.until(sayGivenDay(item.until))}`}
    </Words>
    <Words size="caption" tone="soft">
      {GIVEN.from(item.from.title, showNumber(item.from.number))}
    </Words>
    {item.uses.length === 0 ? (
      <Words size="caption" tone="soft">
        {GIVEN.unused}
      </Words>
    ) : null}
    {item.uses.map((use) => (
      <Words key={`${use.at}-${use.number}`} id={`use-of-${item.key}`}>
        {`${sayGivenDay(use.at)} ${GIVEN.usedBy(use.by, use.title, showNumber(use.number))}`}
      </Words>
    ))}
    {item.neededBy ? (
      <Words size="caption" tone="soft">
        {GIVEN.needed(item.neededBy.title, showNumber(item.neededBy.number))}
      </Words>
    ) : (
      <Button small kind="quiet" id={`take-back-${item.key}`} onTap={onTakeBack}>
        {GIVEN.takeBack}
      </Button>
    )}
  </Card>
);
