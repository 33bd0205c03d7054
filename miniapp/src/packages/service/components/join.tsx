import { joinService } from '@huiyin/shared/contracts/service';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { FILING } from '@huiyin/shared/labels/filing';
import { RECEIPT } from '@huiyin/shared/labels/miniapp';
import { useRef, useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { isSending, sentPapers, type Tray } from '@/parts/tray';
import { api } from '@/platform/api';
import { go, replaceWith } from '@/platform/nav';
import { newRequestKey } from '@/platform/random';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/field/text';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { type Offer, usedIds, withOffer } from '../rules/given';
import { type Guide, papersToPhotograph } from '../rules/steps';
import { PapersStep } from './papers-step';

export interface RunningMatter {
  id: string;
  number: string;
  title: string;
  mayOpen?: boolean;
}

type Joined = Required<RunningMatter>;

const JoinedPage = ({ matter }: { matter: Joined }) => (
  <Page
    id="joined"
    footer={
      <Button
        id="joined-on"
        kind="primary"
        onTap={() => (matter.mayOpen ? replaceWith('matter', { id: matter.id }) : go('home'))}
      >
        {matter.mayOpen ? RECEIPT.look : RECEIPT.home}
      </Button>
    }
  >
    <Alert kind="good" title={FILING.joined} text={FILING.joinedWhy} />
    <Card>
      <Words tone="soft">{matter.title}</Words>
      <Words size="caption" tone="soft">
        {FILING.joinedNumber}
      </Words>
      <Words size="title" id="joined-number">
        {showNumber(matter.number)}
      </Words>
    </Card>
  </Page>
);

/** The new papers for a matter that runs already. */
export const Join = ({
  item,
  matter,
  residentId,
  scope,
  offers,
  onBack,
}: {
  item: Guide;
  matter: RunningMatter;
  residentId: string;
  scope: string;
  offers: readonly Offer[];
  onBack: () => void;
}) => {
  const [tray, setTray] = useState<Tray>({});
  const [used, setUsed] = useState<Record<string, string>>({});
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const [joined, setJoined] = useState<Joined | null>(null);
  const tried = useRef({ text: '', key: '' });
  const materials = papersToPhotograph(item.materials, {}).map((m) => ({ ...m, required: false }));
  const send = async () => {
    setProblem(null);
    const given = usedIds(offers, used);
    const body = {
      residentId,
      papers: sentPapers(tray),
      ...(given.length > 0 ? { given } : {}),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
    };
    const text = JSON.stringify(body);
    if (tried.current.text !== text) tried.current = { text, key: newRequestKey() };
    try {
      const call = { params: { id: matter.id }, body, requestKey: tried.current.key };
      setJoined(await api(joinService, call));
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  if (joined) return <JoinedPage matter={joined} />;
  return (
    <Page
      id="join"
      title={FILING.joinTitle}
      footer={
        <Button id="join-send" kind="primary" disabled={isSending(tray)} onTap={send}>
          {FILING.joinSend}
        </Button>
      }
    >
      <Words strong>{`${matter.title} ${showNumber(matter.number)}`}</Words>
      <TextField
        asked={{ id: 'join-words', label: FILING.joinWords, help: FILING.joinWordsHelp, required: false }}
        value={words}
        most={200}
        onChange={setWords}
      />
      <PapersStep
        materials={materials.map(({ later: _, ...m }) => m)}
        tray={tray}
        later={[]}
        errors={{}}
        offers={offers}
        used={used}
        keepIn={scope}
        update={setTray}
        onLater={() => undefined}
        onOffer={(offer, on) => setUsed((before) => withOffer(before, offer, on))}
      />
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="join-back" kind="quiet" onTap={onBack}>
        {RECEIPT.back}
      </Button>
    </Page>
  );
};
