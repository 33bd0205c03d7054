import { GIVEN, sayGivenDay } from '@huiyin/shared/labels/given';
import { View } from '@tarojs/components';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { type Asked, Shell } from '@/ui/field/shell';
import { Words } from '@/ui/words';
import type { Offer } from '../rules/given';

const what = ({ say, pages }: Offer) => say ?? GIVEN.pages(pages);
const when = ({ at, until }: Offer) => `${GIVEN.at(sayGivenDay(at))} · ${GIVEN.until(sayGivenDay(until))}`;

/** Above a question or a paper: the same was given before, and one tap is enough. */
export const GivenOffer = ({ offer, onUse }: { offer: Offer; onUse: () => void }) => (
  <Alert kind="good" id={`offer-${offer.key}`} title={`${GIVEN.offer}：${what(offer)}`} text={when(offer)}>
    <Button small id={`use-${offer.key}`} onTap={onUse}>
      {GIVEN.use}
    </Button>
  </Alert>
);

/** In the place of a question or a paper that an earlier one answers. */
export const GivenUsed = ({ asked, offer, onDrop }: { asked: Asked; offer: Offer; onDrop: () => void }) => (
  <Shell asked={asked}>
    <Alert kind="good" id={`used-${offer.key}`} title={`${GIVEN.using}：${what(offer)}`} text={when(offer)}>
      <View>
        <Button small kind="quiet" id={`unuse-${offer.key}`} onTap={onDrop}>
          {offer.kind === 'paper' ? GIVEN.notUsePaper : GIVEN.notUse}
        </Button>
      </View>
    </Alert>
    <Words size="caption" tone="soft">
      {GIVEN.localReview}
    </Words>
  </Shell>
);
