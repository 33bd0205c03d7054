import { ASK_DESK } from '@huiyin/shared/labels/ask';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { sayNumber } from '../../ui/say-number';
import { Told } from '../../ui/told';
import type { Resident } from '../people/residents';
import { PickResident } from '../register/pick-resident';
import { useAsk } from './ask-data';

/** A question that nobody at the counter can answer at once becomes a matter for whoever sorts them. */
export const QuestionForm = () => {
  const [person, setPerson] = useState<Resident | null>(null);
  const [words, setWords] = useState('');
  const ask = useAsk();
  const send = () =>
    person &&
    ask.mutate(
      { subject: { residentId: person.id }, words: words.trim(), channel: 'counter' },
      {
        onSuccess: () => {
          setPerson(null);
          setWords('');
        },
      },
    );
  return (
    <section className="card stack">
      <h2>{ASK_DESK.question}</h2>
      <p className="soft small">{ASK_DESK.questionHint}</p>
      <PickResident id="ask-who" label={ASK_DESK.who} picked={person} onPick={setPerson} fits={() => true} />
      <Input.TextArea
        aria-label={ASK_DESK.words}
        placeholder={ASK_DESK.words}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        value={words}
        onChange={(e) => setWords(e.target.value)}
      />
      <div className="row">
        <Button
          type="primary"
          disabled={!person || words.trim().length < 2}
          loading={ask.isPending}
          onClick={send}
        >
          {ASK_DESK.ask}
        </Button>
      </div>
      {ask.data && (
        <p role="status">{ASK_DESK.asked(sayNumber(ask.data.number), ask.data.owed?.line ?? '')}</p>
      )}
      <Told error={ask.error} />
    </section>
  );
};
