import { myMandates } from '@huiyin/shared/contracts/mandate';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useResident } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { SignInCard } from '@/parts/sign-in-card';
import { api } from '@/platform/api';
import { Button } from '@/ui/button';
import { Heading } from '@/ui/card';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { GiveForm } from '../../components/give-form';
import { MandateCard } from '../../components/mandate-card';

/** 让谁帮我办: whom this phone's people let act for them, and how that ends. */
const Given = () => {
  const load = useLoad(null, 'mandates', () => api(myMandates, {}));
  const [giving, setGiving] = useState(false);
  const again = () => (load.status === 'loading' ? undefined : load.reload());
  return (
    <Loaded load={load}>
      {({ given, may }) => {
        const [live, past] = [given.filter((m) => m.live), given.filter((m) => !m.live)];
        return (
          <>
            {live.length === 0 ? <Words tone="soft">{MANDATE.none}</Words> : null}
            {live.map((mandate) => (
              <MandateCard key={mandate.id} mandate={mandate} side="owner" onEnded={again} />
            ))}
            {giving ? (
              <GiveForm
                may={may}
                onGiven={() => {
                  setGiving(false);
                  return again();
                }}
              />
            ) : may.length > 0 ? (
              <Button id="open-give" kind="primary" icon="plus" onTap={() => setGiving(true)}>
                {MANDATE.give}
              </Button>
            ) : null}
            {past.length > 0 ? <Heading>{MANDATE.past}</Heading> : null}
            {past.map((mandate) => (
              <MandateCard key={mandate.id} mandate={mandate} side="owner" onEnded={again} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
};

export default function GivenPage() {
  const session = useResident();
  return (
    <Page title={MANDATE.title} id="mandates">
      {session ? <Given key={session.me.id} /> : <SignInCard />}
    </Page>
  );
}
