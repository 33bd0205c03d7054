import { objectTo } from '@huiyin/shared/contracts/publicity';
import { SHEETS } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { nameless } from '@/platform/api';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { LongTextField } from '@/ui/field/text';

/** To disagree without a name: sent without anybody's session, so that nobody can ask who it was. */
export const Objection = ({ id }: { id: string }) => {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [thanks, setThanks] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const send = async () => {
    setProblem(null);
    if (words.trim().length < 2) return setError(SHEETS.wordsNeeded);
    setError(undefined);
    try {
      setThanks((await nameless(objectTo, { params: { id }, body: { words: words.trim() } })).thanks);
    } catch (failed) {
      setProblem(problemWords(failed));
    }
  };
  if (thanks) return <Alert kind="good" title={thanks} id="objection-thanks" />;
  if (!open) {
    return (
      <Button id="object" onTap={() => setOpen(true)}>
        {SHEETS.object}
      </Button>
    );
  }
  return (
    <Card>
      <LongTextField
        asked={{ id: 'objection', label: SHEETS.objectWhat, help: SHEETS.objectWhy, error }}
        value={words}
        most={1000}
        onChange={setWords}
      />
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="objection-send" kind="primary" onTap={send}>
        {SHEETS.send}
      </Button>
    </Card>
  );
};
