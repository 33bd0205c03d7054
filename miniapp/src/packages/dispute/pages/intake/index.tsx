import { DISPUTE } from '@huiyin/shared/labels/miniapp';
import { useResident } from '@/hooks/use-session';
import { SignInCard } from '@/parts/sign-in-card';
import { callNumber } from '@/platform/phone';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { IntakeForm } from '../../components/intake-form';

export default function DisputePage() {
  const session = useResident();
  if (session) return <IntakeForm key={session.me.id} me={session.me} />;
  return (
    <Page title={DISPUTE.title} id="dispute">
      <SignInCard />
      <Button kind="danger" icon="phone" onTap={() => callNumber('110')}>
        {DISPUTE.call110}
      </Button>
    </Page>
  );
}
