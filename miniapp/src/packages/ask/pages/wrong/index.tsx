import { sayWrong } from '@huiyin/shared/contracts/ask';
import { MENDABLE, type Mendable } from '@huiyin/shared/domain/ask/mend';
import { MEND_LABELS, WRONG } from '@huiyin/shared/labels/ask';
import { useState } from 'react';
import { useResident } from '@/hooks/use-session';
import { AnswerRow } from '@/parts/answer-sections';
import { problemWords } from '@/parts/problem-words';
import { SignInCard } from '@/parts/sign-in-card';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { replaceWith, wordOf } from '@/platform/nav';
import { newRequestKey } from '@/platform/random';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceField } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';

const OPTIONS = MENDABLE.map((value) => ({ value, label: MEND_LABELS[value] }));
const mendable = (value: string | undefined): Mendable | undefined => MENDABLE.find((one) => one === value);

const Wrong = ({
  residentId,
  given,
  now,
}: {
  residentId: string;
  given: Mendable | undefined;
  now: string;
}) => {
  const [requestKey] = useState(newRequestKey);
  const [what, setWhat] = useState(given);
  const [should, setShould] = useState('');
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const send = async () => {
    if (!what) return setProblem({ title: WRONG.which });
    try {
      const body = { what, ...(should.trim() ? { should: should.trim() } : {}) };
      const matter = await api(sayWrong, { params: { id: residentId }, body, requestKey });
      replaceWith('matter', { id: matter.id });
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <Page
      id="wrong"
      title={WRONG.title}
      footer={
        <Button id="send" kind="primary" onTap={send}>
          {WRONG.send}
        </Button>
      }
    >
      {given ? (
        <Card tone="pine" title={MEND_LABELS[given]}>
          {now ? <AnswerRow label={WRONG.now} value={now} /> : null}
        </Card>
      ) : (
        <ChoiceField
          asked={{ id: 'what', label: WRONG.which }}
          options={OPTIONS}
          value={what}
          onChange={(value) => setWhat(mendable(value))}
        />
      )}
      <TextField
        asked={{ id: 'should', label: WRONG.should, help: WRONG.shouldHelp }}
        value={should}
        most={100}
        onChange={setShould}
      />
      <Words tone="soft">{WRONG.why}</Words>
      {problem ? (
        <Alert id="send-problem" kind="attention" title={problem.title} text={problem.next} />
      ) : null}
    </Page>
  );
};

/** 这里不对: one value of the register, one page, one tap; nothing else waits for it. */
export default function WrongPage() {
  const { residentId = '', what, now } = useRouter().params;
  const session = useResident();
  if (session) return <Wrong residentId={residentId} given={mendable(what)} now={wordOf(now)} />;
  return (
    <Page id="wrong" title={WRONG.title}>
      <SignInCard />
    </Page>
  );
}
