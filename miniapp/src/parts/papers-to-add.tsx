import { showsNumber } from '@huiyin/shared/catalogue/paper-kinds';
import { GUIDE, MATTER } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import type { ActInput } from '@/hooks/use-act';
import { usePhotos } from '@/hooks/use-photos';
import { askConsent } from '@/platform/consent';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card, Heading } from '@/ui/card';
import { PhotosField } from '@/ui/field/photos';
import type { Paper } from './matter-view';
import { problemWords } from './problem-words';
import { isSending, sentPapers, type Tray } from './tray';

const MOST = 6;

/** The sentence without the paper's name, which stands above it. */
const wrongOf = ({ name, say }: Paper) => (say?.startsWith(`${name}：`) ? say.slice(name.length + 1) : say);

/** What is wrong, until when it may come, where to get it and who may fetch it: a line each. */
const helpOf = (paper: Paper): string => {
  const { later, where, problem, fetchSay, sample } = paper;
  const place = problem?.where ?? where;
  return [
    wrongOf(paper),
    later?.say,
    place && MATTER.whereToGet(place),
    fetchSay,
    sample && GUIDE.sampleIs(sample),
  ]
    .filter(Boolean)
    .join('\n');
};

/** The papers that came back, each with what is wrong and where to get it; photo, then one tap hands all in. */
export const PapersToAdd = ({
  title,
  papers,
  action,
  sendWords,
  act,
}: {
  title: string;
  papers: readonly Paper[];
  /** The action that hands them in, and what its button says. */
  action: string;
  sendWords: string;
  act: (input: ActInput) => Promise<boolean>;
}) => {
  const [tray, setTray] = useState<Tray>({});
  const [problem, setProblem] = useState<string | null>(null);
  const photos = usePhotos(setTray);
  const send = () => {
    // WeChat only lets us ask straight inside the tap.
    const asked = askConsent(['needPapers', 'result', 'progress']);
    return (async () => {
      await asked;
      setProblem(null);
      const sent = sentPapers(tray);
      if (sent.length === 0) return setProblem(MATTER.photoFirst);
      try {
        await act({ action, papers: sent });
        setTray({});
      } catch (error) {
        setProblem(problemWords(error).title);
      }
    })();
  };
  return (
    <>
      <Heading>{title}</Heading>
      {papers.map((paper) => (
        <Card key={paper.slot} tone="wheat">
          <PhotosField
            asked={{
              id: paper.slot,
              label: paper.name,
              help: helpOf(paper),
            }}
            photos={tray[paper.slot] ?? []}
            most={MOST}
            onPick={() => photos.pick(paper.slot, MOST - (tray[paper.slot] ?? []).length)}
            onRemove={(photo) => photos.remove(paper.slot, photo)}
            onRetry={(photo) => photos.retry(paper.slot, photo)}
            onKeep={(photo) => photos.keep(paper.slot, photo)}
            onEarlier={(photo) => photos.earlier(paper.slot, photo)}
            covered={showsNumber(paper.slot)}
          />
        </Card>
      ))}
      {problem ? <Alert kind="attention" title={problem} /> : null}
      <Button id={`act-${action}`} kind="primary" disabled={isSending(tray)} onTap={send}>
        {sendWords}
      </Button>
    </>
  );
};
