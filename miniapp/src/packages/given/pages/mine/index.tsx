import { listGiven, takeBackGiven } from '@huiyin/shared/contracts/given';
import { GIVEN } from '@huiyin/shared/labels/given';
import { UI } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { usePersons, useScope } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { problemWords } from '@/parts/problem-words';
import { SignInCard } from '@/parts/sign-in-card';
import { api } from '@/platform/api';
import type { Person } from '@/platform/session';
import { say } from '@/platform/toast';
import { Heading } from '@/ui/card';
import { Dialog } from '@/ui/overlay';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { GivenCard, type GivenItem } from '../../components/given-card';

const OnePerson = ({ person, scope, named }: { person: Person; scope: string; named: boolean }) => {
  const load = useLoad(scope, `given:${person.id}`, () =>
    api(listGiven, { params: { residentId: person.id } }),
  );
  const [leaving, setLeaving] = useState<GivenItem | null>(null);
  const takeBack = async (item: GivenItem) => {
    setLeaving(null);
    try {
      await api(takeBackGiven, { params: { id: item.id } });
      say(GIVEN.takenBack);
    } catch (error) {
      const { title, next = '' } = problemWords(error);
      say(title + next);
    }
    if (load.status !== 'loading') await load.reload();
  };
  return (
    <>
      {named ? <Heading>{person.name}</Heading> : null}
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="papers" title={GIVEN.none} />
          ) : (
            items.map((item) => <GivenCard key={item.id} item={item} onTakeBack={() => setLeaving(item)} />)
          )
        }
      </Loaded>
      {leaving ? (
        <Dialog
          danger
          title={GIVEN.takeBack}
          text={GIVEN.takeBackSure}
          yes={GIVEN.takeBack}
          no={UI.cancel}
          onYes={() => takeBack(leaving)}
          onNo={() => setLeaving(null)}
        />
      ) : null}
    </>
  );
};

/** 我交过的材料: each of one's own persons, with who used what. */
export default function GivenPage() {
  const scope = useScope();
  const persons = usePersons();
  return (
    <Page title={GIVEN.title} id="given">
      <Words tone="soft">{GIVEN.why}</Words>
      {scope === 'guest' ? <SignInCard /> : null}
      {persons.map((person) => (
        <OnePerson key={person.id} person={person} scope={scope} named={persons.length > 1} />
      ))}
      <Words size="caption" tone="soft">
        {GIVEN.localReview}
      </Words>
    </Page>
  );
}
