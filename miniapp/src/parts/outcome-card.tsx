import { MATTER } from '@huiyin/shared/labels/miniapp';
import { Card } from '@/ui/card';
import { yuanOf } from '@/ui/field/money-text';
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
      {outcome.amountCents === null ? null : (
        <Words size="lead" strong>
          {MATTER.money(yuanOf(outcome.amountCents))}
        </Words>
      )}
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
