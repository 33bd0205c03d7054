import { rate } from '@huiyin/shared/contracts/matter';
import { MATTER } from '@huiyin/shared/labels/miniapp';
import { useRef, useState } from 'react';
import type { MatterView } from '@/parts/matter-view';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { newRequestKey } from '@/platform/random';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceField } from '@/ui/field/choice';
import { LongTextField } from '@/ui/field/text';
import { Words } from '@/ui/words';

const OPTIONS = MATTER.scores.map((label, i) => ({ value: String(i + 1), label })).reverse();

/** One's own word on how it went; never asked for twice, never defaulted. */
export const Rating = ({
  matter,
  onChange,
}: {
  matter: MatterView;
  onChange: (matter: MatterView) => void;
}) => {
  const [score, setScore] = useState<string | undefined>();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef(newRequestKey());
  if (matter.rating) {
    return <Words tone="soft">{MATTER.rated(MATTER.scores[matter.rating.score - 1] ?? '')}</Words>;
  }
  if (!matter.canRate) return null;
  const send = async () => {
    setProblem(null);
    try {
      const body = { score: Number(score), ...(words.trim() ? { words: words.trim() } : {}) };
      onChange(await api(rate, { params: { id: matter.id }, body, requestKey: key.current }));
    } catch (error) {
      setProblem(problemWords(error).title);
    }
  };
  return (
    <Card id="rating">
      <ChoiceField
        asked={{ id: 'score', label: MATTER.rate, help: MATTER.rateWhy }}
        options={OPTIONS}
        value={score}
        onChange={setScore}
      />
      {score ? (
        <>
          <LongTextField
            asked={{ id: 'rate-words', label: MATTER.rateWords, required: false }}
            value={words}
            most={500}
            onChange={(next) => {
              key.current = newRequestKey();
              setWords(next);
            }}
          />
          {problem ? <Alert kind="attention" title={problem} /> : null}
          <Button id="rate-send" kind="primary" onTap={send}>
            {MATTER.rateSend}
          </Button>
        </>
      ) : null}
    </Card>
  );
};
