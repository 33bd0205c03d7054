import { about } from '@huiyin/shared/contracts/account';
import { ECHO } from '@huiyin/shared/labels/echo';
import { HOME } from '@huiyin/shared/labels/miniapp';
import { useLoad } from '@/hooks/use-load';
import { useResident } from '@/hooks/use-session';
import { SignInCard } from '@/parts/sign-in-card';
import { api } from '@/platform/api';
import { go } from '@/platform/nav';
import { Button } from '@/ui/button';
import { Card, Row, Rows } from '@/ui/card';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { CallCard } from './call-card';
import { Doors } from './doors';
import { Mine } from './mine';
import { Popular } from './popular';

export default function Home() {
  const session = useResident();
  const facts = useLoad('public', 'about', () => api(about, {}));
  const person = session?.me.persons[0];
  const town = facts.status === 'ready' ? facts.data.town : '';
  const centre = facts.status === 'ready' ? facts.data.centre : null;
  return (
    <Page tab="home" id="home">
      <Words size="title">{HOME.serves(person?.village?.name ?? town)}</Words>
      <Words size="caption" tone="soft">
        {HOME.promise}
      </Words>
      {session && !person ? (
        <Card tone="pine">
          <Words strong>{HOME.bindFirst}</Words>
          <Words>{HOME.bindFirstWhy}</Words>
          <Button id="home-bind" kind="primary" onTap={() => go('bind')}>
            {HOME.bindFirst}
          </Button>
        </Card>
      ) : null}
      {session ? <Mine key={session.me.id} scope={session.me.id} /> : <Doors unread={0} />}
      {session ? null : <SignInCard />}
      <Popular />
      <CallCard residentId={person?.id} worker={person?.gridWorker ?? null} centre={centre} />
      <Rows>
        <Row
          id="home-echo"
          icon="check"
          title={ECHO.door}
          sub={ECHO.doorMore}
          onTap={() => go('echo', person?.village ? { place: person.village.id } : {})}
        />
      </Rows>
    </Page>
  );
}
