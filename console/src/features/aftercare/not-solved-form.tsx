import { FORM } from '@huiyin/shared/labels/console';
import { AFTER_DESK } from '@huiyin/shared/labels/desk';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { Told } from '../../ui/told';
import { useNotSolved } from './aftercare-data';

/** Somebody rings or is met who says 没解决: the same number goes on, with another handler. */
export const NotSolvedForm = () => {
  const [number, setNumber] = useState('');
  const [how, setHow] = useState<'phone' | 'visit'>('phone');
  const [words, setWords] = useState('');
  const send = useNotSolved();
  return (
    <section className="card stack not-solved">
      <h2>{AFTER_DESK.notSolved}</h2>
      <p className="soft small">{AFTER_DESK.notSolvedHint}</p>
      <div className="row row-wrap">
        <Input
          className="not-solved-number"
          placeholder={AFTER_DESK.number}
          aria-label={AFTER_DESK.number}
          maxLength={20}
          value={number}
          onChange={(e) => setNumber(e.target.value)}
        />
        <Radio.Group
          aria-label={AFTER_DESK.how}
          value={how}
          options={[
            { value: 'phone', label: AFTER_DESK.phone },
            { value: 'visit', label: AFTER_DESK.visit },
          ]}
          onChange={(e) => setHow(e.target.value as 'phone' | 'visit')}
        />
        <Input
          className="grow"
          placeholder={AFTER_DESK.words}
          aria-label={AFTER_DESK.words}
          maxLength={500}
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        <Button
          disabled={number.trim().length < 10}
          loading={send.isPending}
          onClick={() =>
            send.mutate(
              { number: number.trim(), how, ...(words.trim() ? { words: words.trim() } : {}) },
              {
                onSuccess: () => {
                  setNumber('');
                  setWords('');
                },
              },
            )
          }
        >
          {send.isPending ? FORM.sending : AFTER_DESK.reopen}
        </Button>
      </div>
      {send.data && <p role="status">{AFTER_DESK.reopened(send.data.number, send.data.line)}</p>}
      <Told error={send.error} />
    </section>
  );
};
