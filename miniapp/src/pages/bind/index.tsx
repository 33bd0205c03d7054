import { BIND } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useResident } from '@/hooks/use-session';
import { SignInCard } from '@/parts/sign-in-card';
import { back } from '@/platform/nav';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { BindCard } from './bind-card';
import { BindNew } from './bind-new';
import { BindPhone } from './bind-phone';

export default function Bind() {
  const session = useResident();
  const [bound, setBound] = useState<string[] | null>(null);
  if (!session) {
    return (
      <Page title={BIND.title} id="bind">
        <SignInCard />
      </Page>
    );
  }
  if (bound) {
    return (
      <Page
        title={BIND.title}
        id="bind"
        footer={
          <Button id="bind-done" kind="primary" onTap={back}>
            {BIND.done}
          </Button>
        }
      >
        <Alert kind="good" title={BIND.bound(bound.join('、'))} />
      </Page>
    );
  }
  return (
    <Page title={BIND.title} id="bind">
      <Words>{BIND.why}</Words>
      <BindPhone onBound={setBound} />
      <BindCard onBound={setBound} />
      <Card title={BIND.counter}>
        <Words tone="soft">{BIND.counterWhy}</Words>
      </Card>
      <BindNew onBound={setBound} />
    </Page>
  );
}
