import { SAY } from '@huiyin/shared/labels/ask';
import { LETTER_PAGE, MATTER } from '@huiyin/shared/labels/miniapp';
import { go } from '@/platform/nav';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import type { MatterView } from './matter-view';

type Point = NonNullable<MatterView['point']>;

/** The answer: what was decided, why, how much, the next door if one does not agree; `letter`: and the same in writing. */
export const OutcomeCard = ({ matter, letter }: { matter: MatterView; letter?: boolean }) => {
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
      {matter.point ? (
        <Button
          id="go-point"
          kind="primary"
          onTap={() => go('apply', { id: (matter.point as Point).itemId })}
        >
          {SAY.point(matter.point.plainName)}
        </Button>
      ) : null}
      {outcome.next ? (
        <>
          <Words strong>{MATTER.next}</Words>
          <Words>{outcome.next}</Words>
        </>
      ) : null}
      {letter && matter.kind === 'service' ? (
        <Button id="to-letter" onTap={() => go('letter', { id: matter.id })}>
          {LETTER_PAGE.see}
        </Button>
      ) : null}
    </Card>
  );
};
