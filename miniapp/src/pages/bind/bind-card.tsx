import { bindCard } from '@huiyin/shared/contracts/account';
import { BIND } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { keepMe } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';

interface Choice {
  id: string;
  name: string;
}

/** The one-time code of the contact card that the grid worker brought to the door. */
export const BindCard = ({ onBound }: { onBound: (names: string[]) => void }) => {
  const [code, setCode] = useState('');
  const [choices, setChoices] = useState<Choice[]>([]);
  const [problem, setProblem] = useState<string | undefined>();
  const ask = async (choice?: Choice): Promise<void> => {
    setProblem(undefined);
    if (code.trim().length < 4) return setProblem(BIND.codeNeeded);
    try {
      const { me, choose } = await api(bindCard, {
        body: { code: code.trim(), ...(choice ? { residentId: choice.id } : {}) },
      });
      // A code from the counter is for one person: there is nothing to choose.
      const [only] = choose;
      if (me === null && only && choose.length === 1 && !choice) return await ask(only);
      if (me === null) return setChoices(choose);
      keepMe(me);
      onBound(choice ? [choice.name] : []);
    } catch (error) {
      const { title, next } = problemWords(error);
      setProblem(next ? `${title}${next}` : title);
    }
  };
  return (
    <Card title={BIND.card}>
      <Words tone="soft">{BIND.cardWhy}</Words>
      <TextField
        asked={{ id: 'card-code', label: BIND.cardCode, help: BIND.cardHint, error: problem }}
        value={code}
        most={16}
        onChange={setCode}
      />
      {choices.length === 0 ? (
        <Button id="bind-card" kind="primary" onTap={() => ask()}>
          {BIND.look}
        </Button>
      ) : (
        <>
          <Words strong>{BIND.choose}</Words>
          {choices.map((choice) => (
            <Button key={choice.id} id={`choose-${choice.id}`} onTap={() => ask(choice)}>
              {choice.name}
            </Button>
          ))}
        </>
      )}
    </Card>
  );
};
