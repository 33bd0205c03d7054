import { giveByCard, helperCode } from '@huiyin/shared/contracts/mandate';
import { MANDATE } from '@huiyin/shared/labels/mandate';
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { api, Refused } from '@/platform/api';
import { newRequestKey } from '@/platform/random';
import type { Person } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceField } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';
import { termsOf } from '../rules/terms';
import { ItemPicks } from './item-picks';
import './become-helper.scss';

interface Choice {
  id: string;
  name: string;
}

/** The code of the other's contact card, while both are together: for whom, and for what. */
const ByCard = ({ helperId, onGiven }: { helperId: string; onGiven: () => unknown }) => {
  const [code, setCode] = useState('');
  const [items, setItems] = useState<string[]>([]);
  const [choices, setChoices] = useState<Choice[]>([]);
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const key = useRef(newRequestKey());
  const ask = async (ownerId?: string) => {
    const terms = termsOf(items, 'once');
    if (!terms) return setProblem({ title: MANDATE.chooseItems });
    setProblem(null);
    try {
      const body = { code: code.trim(), helperId, ...terms, ...(ownerId ? { ownerId } : {}) };
      const { mandate, choose } = await api(giveByCard, { body, requestKey: key.current });
      // To look who is of that house, and to be let act for one of them, are two requests.
      key.current = newRequestKey();
      if (mandate === null) return setChoices(choose);
      setCode('');
      setChoices([]);
      onGiven();
    } catch (error) {
      if (error instanceof Refused) key.current = newRequestKey();
      setProblem(problemWords(error));
    }
  };
  return (
    <Card title={MANDATE.byCard} id="by-card">
      <TextField
        asked={{ id: 'card-code', label: MANDATE.cardCode }}
        value={code}
        most={16}
        onChange={setCode}
      />
      <ItemPicks chosen={items} onChange={setItems} />
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      {choices.length === 0 ? (
        <Button id="card-look" kind="primary" disabled={code.trim().length < 4} onTap={() => ask()}>
          {MANDATE.cardLook}
        </Button>
      ) : (
        <>
          <Words strong>{MANDATE.cardChoose}</Words>
          {choices.map(({ id, name }) => (
            <Button key={id} id={`owner-${id}`} onTap={() => ask(id)}>
              {name}
            </Button>
          ))}
        </>
      )}
    </Card>
  );
};

/** How somebody comes to help: by a code for the other's phone, or by the card of the other's house. */
export const BecomeHelper = ({
  persons,
  onGiven,
}: {
  persons: readonly Person[];
  onGiven: () => unknown;
}) => {
  const [me, setMe] = useState(persons[0]?.id);
  const [shown, setShown] = useState<string | null>(null);
  const [card, setCard] = useState(false);
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  if (!me) return null;
  const show = async () => {
    setProblem(null);
    try {
      setShown((await api(helperCode, { body: { residentId: me } })).code);
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <>
      {persons.length > 1 ? (
        <ChoiceField
          asked={{ id: 'who-am-i', label: MANDATE.whoAmI }}
          options={persons.map(({ id, name }) => ({ value: id, label: name }))}
          value={me}
          onChange={(value) => {
            setMe(value);
            setShown(null);
          }}
        />
      ) : null}
      {shown ? (
        <Card>
          <View className="helper-code" id="helper-code">
            {shown}
          </View>
        </Card>
      ) : null}
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="show-code" onTap={show}>
        {MANDATE.myCode}
      </Button>
      <Words size="caption" tone="soft">
        {MANDATE.myCodeHelp}
      </Words>
      {card ? (
        <ByCard helperId={me} onGiven={onGiven} />
      ) : (
        <Button id="open-card" onTap={() => setCard(true)}>
          {MANDATE.byCard}
        </Button>
      )}
    </>
  );
};
