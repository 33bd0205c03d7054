import { decideOn, listCertificates } from '@huiyin/shared/contracts/certificate';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useResident } from '@/hooks/use-session';
import { carryAnswers } from '@/parts/carry-answers';
import { Loaded } from '@/parts/loaded';
import { problemWords } from '@/parts/problem-words';
import { SignInCard } from '@/parts/sign-in-card';
import { onlySubject } from '@/parts/subject';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { go, scrollToTop } from '@/platform/nav';
import type { AccountMe } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { ChoiceField, type Option } from '@/ui/field/choice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { Words } from '@/ui/words';
import { type Decision, DecisionCards } from '../../components/decision';
import { ReportForm } from '../../components/report-form';
import { Which } from '../../components/which';
import '@/ui/print.scss';

interface Told {
  certificate?: string | undefined;
  purpose?: string;
  asker?: string;
}

const Choices = ({ id, onChoose }: { id: 'purpose' | 'asker'; onChoose: (value: string) => void }) => {
  const load = useLoad('public', 'certificate-choices', () => api(listCertificates, {}));
  return (
    <Loaded load={load}>
      {({ purposes, askers }) => (
        <ChoiceField
          asked={{ id, label: CERTIFICATE[id] }}
          options={(id === 'purpose' ? purposes : askers) as Option[]}
          value={undefined}
          onChange={onChoose}
        />
      )}
    </Loaded>
  );
};

const useDecision = (me: AccountMe, first: string | undefined) => {
  const [told, setTold] = useState<Told>({ certificate: first });
  const [decision, setDecision] = useState<Decision | null>(null);
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const placeId = me.persons[0]?.village?.id;
  const decide = async ({ certificate, purpose, asker }: Told) => {
    if (!certificate || !purpose || !asker) return;
    setProblem(null);
    try {
      const body = { certificate, purpose, asker, ...(placeId ? { placeId } : {}) };
      setDecision(await api(decideOn, { body }));
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  const tell = (part: Told) => {
    const next = { ...told, ...part };
    setTold(next);
    scrollToTop();
    void decide(next);
  };
  const again = () => {
    setTold({});
    setDecision(null);
    scrollToTop();
  };
  return { told, decision, problem, tell, again, retry: () => decide(told) };
};

const Questions = ({ told, tell }: { told: Told; tell: (part: Told) => void }) => {
  if (!told.certificate)
    return (
      <>
        <Steps now={1} of={3} title={CERTIFICATE.title} />
        <Words>{CERTIFICATE.lead}</Words>
        <Which onChoose={(certificate) => tell({ certificate })} />
      </>
    );
  if (!told.purpose)
    return (
      <>
        <Steps now={2} of={3} title={CERTIFICATE.purpose} />
        <Choices id="purpose" onChoose={(purpose) => tell({ purpose })} />
      </>
    );
  return (
    <>
      <Steps now={3} of={3} title={CERTIFICATE.asker} />
      <Choices id="asker" onChoose={(asker) => tell({ asker })} />
    </>
  );
};

const Certificate = ({ me, first }: { me: AccountMe; first: string | undefined }) => {
  const { told, decision, problem, tell, again, retry } = useDecision(me, first);
  const [reporting, setReporting] = useState(false);
  const goTo = (itemId: string) => {
    if (!decision) return;
    carryAnswers(me.id, itemId, onlySubject(me.persons), decision.answers);
    go(decision.verdict === 'elsewhere' ? 'guide' : 'apply', { id: itemId });
  };
  return (
    <Page id="certificate">
      {decision && reporting ? <Words size="title">{CERTIFICATE.report}</Words> : null}
      {decision && reporting ? <ReportForm me={me} decision={decision} /> : null}
      {decision && !reporting ? (
        <>
          <Words size="title">{decision.certificate.name}</Words>
          <DecisionCards decision={decision} onGo={goTo} onReport={() => setReporting(true)} />
          <Button id="again" kind="quiet" onTap={again}>
            {CERTIFICATE.again}
          </Button>
        </>
      ) : null}
      {decision ? null : <Questions told={told} tell={tell} />}
      {problem ? (
        <Alert id="decide-problem" kind="attention" title={problem.title} text={problem.next}>
          <Button id="decide-retry" onTap={retry}>
            {CERTIFICATE.answer}
          </Button>
        </Alert>
      ) : null}
    </Page>
  );
};

/** 开证明，先问一问: which paper, what for, who demands it; then where to go. */
export default function CertificatePage() {
  const { key } = useRouter().params;
  const session = useResident();
  if (session) return <Certificate key={session.me.id} me={session.me} first={key} />;
  return (
    <Page id="certificate" title={CERTIFICATE.title}>
      <SignInCard />
    </Page>
  );
}
