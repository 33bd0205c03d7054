import { giveMandate, type myMandates } from '@huiyin/shared/contracts/mandate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { useRef, useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { api, Refused } from '@/platform/api';
import { newRequestKey } from '@/platform/random';
import { say } from '@/platform/toast';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceField } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import { helperOf, LENGTHS, termsOf } from '../rules/terms';
import { ItemPicks } from './item-picks';

type May = Reply<typeof myMandates>['may'];

/** 请人帮我办: who, for what, until when. One tap more and it holds. */
export const GiveForm = ({ may, onGiven }: { may: May; onGiven: () => unknown }) => {
  const [ownerId, setOwner] = useState(may[0]?.ownerId);
  const [helper, setHelper] = useState<string | undefined>();
  const [code, setCode] = useState('');
  const [items, setItems] = useState<string[]>([]);
  const [length, setLength] = useState('once');
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const key = useRef(newRequestKey());
  const owner = may.find((one) => one.ownerId === ownerId);
  if (!owner) return null;
  const options = [
    ...owner.household.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
    ...owner.posts.map(({ post, name, holder }) => ({
      value: `post:${post}`,
      label: holder === null ? name : `${holder}（${name}）`,
    })),
    { value: 'code', label: MANDATE.byCode },
  ];
  const give = async () => {
    const terms = termsOf(items, length);
    const who = helperOf(helper, code);
    if (!who) return setProblem({ title: MANDATE.chooseHelper });
    if (!terms) return setProblem({ title: MANDATE.chooseItems });
    setProblem(null);
    try {
      await api(giveMandate, {
        body: { residentId: owner.ownerId, helper: who, ...terms },
        requestKey: key.current,
      });
      say(MANDATE.given);
      onGiven();
    } catch (error) {
      // Refused is refused: what is changed and sent again is another act.
      if (error instanceof Refused) key.current = newRequestKey();
      setProblem(problemWords(error));
    }
  };
  return (
    <Card title={MANDATE.give} id="give">
      {may.length > 1 ? (
        <ChoiceField
          asked={{ id: 'owner', label: MANDATE.forWhom }}
          options={may.map((one) => ({ value: one.ownerId, label: one.ownerName }))}
          value={ownerId}
          onChange={(value) => {
            setOwner(value);
            setHelper(undefined);
          }}
        />
      ) : null}
      <ChoiceField
        asked={{ id: 'who-helps', label: MANDATE.who }}
        options={options}
        value={helper}
        onChange={setHelper}
      />
      {helper === 'code' ? (
        <TextField
          asked={{ id: 'helper-code', label: MANDATE.code, help: MANDATE.codeHelp }}
          value={code}
          most={16}
          onChange={setCode}
        />
      ) : null}
      <ItemPicks chosen={items} onChange={setItems} />
      <ChoiceField
        asked={{ id: 'how-long', label: MANDATE.howLong }}
        options={LENGTHS.map(({ value, label }) => ({ value, label }))}
        value={length}
        onChange={setLength}
      />
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="give-mandate" kind="primary" onTap={give}>
        {MANDATE.confirm}
      </Button>
    </Card>
  );
};
