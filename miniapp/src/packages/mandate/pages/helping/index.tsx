import { helping } from '@huiyin/shared/contracts/mandate';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { useLoad } from '@/hooks/use-load';
import { usePersons, useResident } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { MatterCard } from '@/parts/matter-card';
import { SignInCard } from '@/parts/sign-in-card';
import { api } from '@/platform/api';
import { leaveHelping } from '@/platform/helping';
import { startOver } from '@/platform/nav';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { BecomeHelper } from '../../components/become-helper';
import { type Mandate, MandateCard } from '../../components/mandate-card';

/** Nothing of whoever was helped before stays: neither in the phone's store nor on a page below. */
const turnTo = async (residentId: string, itemId: string) => {
  await leaveHelping(residentId);
  startOver('apply', { id: itemId, helping: residentId });
};

/** What may still be asked for: a mandate for one matter is used up by it. */
const itemsLeft = ({ once, items }: Mandate, filed: number) => (once && filed > 0 ? [] : items);

/** 我在帮谁: asked anew each time and kept nowhere, so that what was revoked is gone. */
const Helping = () => {
  const load = useLoad(null, 'helping', () => api(helping, {}));
  const persons = usePersons();
  const again = () => (load.status === 'loading' ? undefined : load.reload());
  return (
    <>
      <Loaded load={load}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Words tone="soft">{MANDATE.noneHeld}</Words> : null}
            {items.map(({ mandate, matters }) => (
              <MandateCard key={mandate.id} mandate={mandate} side="helper" onEnded={again}>
                {matters.map((row) => (
                  <MatterCard key={row.id} row={row} />
                ))}
                {itemsLeft(mandate, matters.length).map(({ id, name }) => (
                  <Button
                    key={id}
                    id={`for-${mandate.owner.residentId}-${id.replace(/\W/g, '-')}`}
                    onTap={() => turnTo(mandate.owner.residentId, id)}
                  >
                    {MANDATE.fileFor(mandate.owner.name, name)}
                  </Button>
                ))}
              </MandateCard>
            ))}
          </>
        )}
      </Loaded>
      <Button
        id="next-person"
        kind="quiet"
        onTap={async () => {
          await leaveHelping();
          startOver('helping');
        }}
      >
        {MANDATE.next}
      </Button>
      <Words size="caption" tone="soft">
        {MANDATE.nextWhy}
      </Words>
      <BecomeHelper persons={persons} onGiven={again} />
    </>
  );
};

export default function HelpingPage() {
  const session = useResident();
  return (
    <Page title={MANDATE.helpingTitle} id="helping">
      {session ? <Helping key={session.me.id} /> : <SignInCard />}
    </Page>
  );
}
