import { MATTER } from '@huiyin/shared/labels/miniapp';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import type { MatterView } from './matter-view';

/** The answer: what was decided, why, how much, and the next door if one does not agree. */
export const OutcomeCard = ({ matter }: { matter: MatterView }) => {
  const { outcome } = matter;
  if (!outcome) return null;
  const no = outcome.result === 'refused' || outcome.result === 'cannot' || outcome.result === 'not-agreed';
  return (
    <Card tone={no ? 'wheat' : 'pine'} id="outcome">
      <Words size="caption" tone="soft">
        {MATTER.outcome}
      </Words>
      <Words size="title">{outcome.label}</Words>
      {outcome.amountSay ? (
        <Words size="lead" strong>
          {outcome.amountSay}
        </Words>
      ) : null}
      <Words>{outcome.reasons}</Words>
      {outcome.next ? (
        <>
          <Words strong>{MATTER.next}</Words>
          <Words>{outcome.next}</Words>
        </>
      ) : null}
    </Card>
  );
};
