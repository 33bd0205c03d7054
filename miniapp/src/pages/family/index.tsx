import { inbox, signOut, unbind } from '@huiyin/shared/contracts/account';
import { FILING } from '@huiyin/shared/labels/filing';
import { GIVEN } from '@huiyin/shared/labels/given';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { FAMILY, TEXT_SIZE_WORDS, UI } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useResident, useScope } from '@/hooks/use-session';
import { problemWords } from '@/parts/problem-words';
import { SignInCard } from '@/parts/sign-in-card';
import { toFile } from '@/parts/to-file';
import { api } from '@/platform/api';
import { go } from '@/platform/nav';
import { endResident, keepMe, type Person } from '@/platform/session';
import { useSignal } from '@/platform/signal';
import { textSize } from '@/platform/text-size';
import { say } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Heading, Row, Rows, Tag } from '@/ui/card';
import { Dialog } from '@/ui/overlay';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { ConsentRow } from './consent-row';
import { HouseholdCard } from './household-card';
import { byHousehold } from './households';

const InboxRow = ({ scope }: { scope: string }) => {
  const load = useLoad(scope, 'inbox', () => api(inbox, { query: {} }));
  const unread = load.status === 'ready' ? load.data.unread : 0;
  return (
    <Row
      id="to-inbox"
      icon="bell"
      title={FAMILY.inbox}
      aside={unread > 0 ? <Tag tone="wheat">{FAMILY.unread(unread)}</Tag> : null}
      onTap={() => go('inbox')}
    />
  );
};

const Persons = ({ persons }: { persons: readonly Person[] }) => {
  const [leaving, setLeaving] = useState<Person | null>(null);
  const leave = async (person: Person) => {
    try {
      keepMe(await api(unbind, { params: { id: person.id } }));
      setLeaving(null);
    } catch (error) {
      setLeaving(null);
      say(problemWords(error).title);
    }
  };
  return (
    <>
      <Heading>{FAMILY.persons}</Heading>
      {persons.length === 0 ? <Words tone="soft">{FAMILY.noPersons}</Words> : null}
      {byHousehold(persons).map((household) => (
        <HouseholdCard key={household.key} household={household} onLeave={setLeaving} />
      ))}
      <Button
        id="to-bind"
        icon="plus"
        kind={persons.length === 0 ? 'primary' : 'plain'}
        onTap={() => go('bind')}
      >
        {persons.length === 0 ? FAMILY.bind : FAMILY.addPerson}
      </Button>
      {leaving ? (
        <Dialog
          danger
          title={FAMILY.unbind}
          text={FAMILY.unbindSure(leaving.name)}
          yes={FAMILY.unbind}
          no={UI.cancel}
          onYes={() => leave(leaving)}
          onNo={() => setLeaving(null)}
        />
      ) : null}
    </>
  );
};

const leaveThisPhone = async () => {
  await api(signOut, {}).catch(() => undefined);
  endResident({ wipe: true });
};

export default function Family() {
  const session = useResident();
  const scope = useScope();
  const size = useSignal(textSize);
  const [asking, setAsking] = useState(false);
  const unsent = useSignal(toFile.rows).length;
  return (
    <Page tab="family" title={FAMILY.title} id="family">
      {session ? <Persons persons={session.me.persons} /> : <SignInCard />}
      <Rows>
        {session ? <InboxRow scope={scope} /> : null}
        {session ? (
          <Row
            id="to-mandates"
            icon="family"
            title={MANDATE.title}
            sub={MANDATE.sub}
            onTap={() => go('mandates')}
          />
        ) : null}
        {session ? (
          <Row
            id="to-helping"
            icon="family"
            title={MANDATE.helpingTitle}
            sub={MANDATE.helpingSub}
            onTap={() => go('helping')}
          />
        ) : null}
        {session ? <ConsentRow /> : null}
        <Row
          id="to-text-size"
          icon="size"
          title={FAMILY.textSize}
          aside={<Words tone="soft">{TEXT_SIZE_WORDS[size]}</Words>}
          onTap={() => go('textSize')}
        />
        {session && session.me.persons.length > 0 ? (
          <Row id="to-given" icon="papers" title={GIVEN.title} onTap={() => go('given')} />
        ) : null}
        {session ? (
          <Row id="to-privacy" icon="lock" title={FAMILY.privacy} onTap={() => go('privacy')} />
        ) : null}
        <Row id="to-staff" icon="papers" title={FAMILY.staff} onTap={() => go('staffToday')} />
      </Rows>
      {session ? (
        <Button id="sign-out" kind="quiet" onTap={() => setAsking(true)}>
          {FAMILY.signOut}
        </Button>
      ) : null}
      {asking ? (
        <Dialog
          danger
          title={FAMILY.signOut}
          text={unsent > 0 ? `${FAMILY.signOutSure}${FILING.signOutLoses(unsent)}` : FAMILY.signOutSure}
          yes={FAMILY.signOut}
          no={UI.cancel}
          onYes={async () => {
            await leaveThisPhone();
            setAsking(false);
          }}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </Page>
  );
}
