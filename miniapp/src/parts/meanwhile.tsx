import { MATTER } from '@huiyin/shared/labels/miniapp';
import { go } from '@/platform/nav';
import { Button } from '@/ui/button';
import { sayMoment } from '@/ui/dates';
import { Words } from '@/ui/words';
import type { MatterView } from './matter-view';

/** What runs beside the owed answer: a sentence owed after 催, an offer to another desk, a sheet on the wall. */
export const Meanwhile = ({ matter: { urge, offer, sheet } }: { matter: MatterView }) => (
  <>
    {urge && urge.due !== null ? <Words>{MATTER.urged(urge.who, sayMoment(urge.due))}</Words> : null}
    {offer?.to ? <Words>{MATTER.offered(offer.to)}</Words> : null}
    {offer && offer.to === null && offer.bindBy !== null ? <Words>{MATTER.bounced}</Words> : null}
    {sheet?.up ? (
      <Button id="open-sheet" icon="papers" onTap={() => go('sheet', { id: sheet.id })}>
        {MATTER.sheet}
      </Button>
    ) : null}
  </>
);
