import { askStaff } from '@huiyin/shared/contracts/ask';
import { SAY } from '@huiyin/shared/labels/ask';
import { APPLY } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useDraft } from '@/hooks/use-draft';
import { useResident } from '@/hooks/use-session';
import { filedIdOf, problemWords } from '@/parts/problem-words';
import { SignInCard } from '@/parts/sign-in-card';
import { onlySubject, type Subject, subjectToSend } from '@/parts/subject';
import { Who } from '@/parts/who';
import { api } from '@/platform/api';
import { askConsent } from '@/platform/consent';
import { useRouter } from '@/platform/lifecycle';
import { go, replaceWith, wordOf } from '@/platform/nav';
import type { AccountMe } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Pick } from '@/ui/field/choice';
import { LongTextField } from '@/ui/field/text';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';

interface Saying {
  words: string;
  away: boolean;
  subject: Subject | null;
  /** For whom is settled. */
  begun: boolean;
}

interface Problem {
  title: string;
  next?: string;
  filedId?: string | undefined;
}

const useSaying = (me: AccountMe, words: string) => {
  const only = onlySubject(me.persons);
  const draft = useDraft<Saying>(
    me.id,
    'ask:say',
    () => ({ words, away: false, subject: only, begun: only !== null }),
    (content) => ({ ...content, words: content.words || words }),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const file = async (asked: Promise<void>) => {
    const { subject, away } = draft.content;
    const said = draft.content.words.trim();
    if (said.length < 2 || !subject) return setProblem({ title: SAY.short });
    setProblem(null);
    await asked;
    try {
      const body = {
        subject: subjectToSend(subject),
        words: said,
        ...(away ? { awayFromVillage: true } : {}),
      };
      const matter = await api(askStaff, { body, requestKey: draft.requestKey });
      draft.done();
      replaceWith('matter', { id: matter.id });
    } catch (error) {
      setProblem({ ...problemWords(error), filedId: filedIdOf(error) });
    }
  };
  // WeChat only lets us ask for messages straight inside the tap.
  return { draft, problem, send: () => file(askConsent(['result', 'progress'])) };
};

const Say = ({ me, words }: { me: AccountMe; words: string }) => {
  const { draft, problem, send } = useSaying(me, words);
  const { content, change } = draft;
  const edit = (part: Partial<Saying>) => change((before) => ({ ...before, ...part }));
  if (!content.begun)
    return (
      <Page id="say-who" title={SAY.forWhom}>
        <Who
          persons={me.persons}
          subject={content.subject}
          onChoose={(subject) => edit({ subject })}
          onDone={() => edit({ begun: true })}
        />
      </Page>
    );
  return (
    <Page
      id="say"
      title={SAY.title}
      footer={
        <Button id="send" kind="primary" onTap={send}>
          {SAY.send}
        </Button>
      }
    >
      <Words>{SAY.lead}</Words>
      <LongTextField
        asked={{ id: 'words', label: SAY.words, help: SAY.wordsHelp, example: SAY.wordsExample }}
        value={content.words}
        most={500}
        onChange={(said) => edit({ words: said })}
      />
      <Pick
        id="away"
        square
        label={SAY.away}
        sub={SAY.awayHelp}
        on={content.away}
        onTap={() => edit({ away: !content.away })}
      />
      {problem ? (
        <Alert id="send-problem" kind="attention" title={problem.title} text={problem.next}>
          {problem.filedId ? (
            <Button id="open-filed" onTap={() => go('matter', { id: problem.filedId as string })}>
              {APPLY.openFiled}
            </Button>
          ) : null}
        </Alert>
      ) : null}
    </Page>
  );
};

/** 说给工作人员听: what one finds nothing for, in one's own words. */
export default function SayPage() {
  const words = useRouter().params.words;
  const session = useResident();
  if (session) return <Say key={session.me.id} me={session.me} words={wordOf(words)} />;
  return (
    <Page id="say" title={SAY.title}>
      <SignInCard />
    </Page>
  );
}
