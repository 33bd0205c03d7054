import { joinService } from '@huiyin/shared/contracts/service';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { COUNTER } from '@huiyin/shared/labels/console';
import { COUNTER_FIELDS as SAY } from '@huiyin/shared/labels/counter-fields';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';
import { Told } from '../../ui/told';
import { usedIds } from '../fields/given-context';
import type { CounterForm } from './counter-form-data';
import type { CounterDraft } from './draft';

interface Props {
  form: CounterForm;
  draft: CounterDraft;
  residentId: string;
  /** Nothing was written yet, and the form was pressed. */
  wrong: boolean;
  onApart: (apart: string) => void;
  onJoined: () => void;
}

/** The household has one of these running: what is new goes there, or somebody says why this is another. */
export const Running = ({ form, draft, residentId, wrong, onApart, onJoined }: Props) => {
  const { message } = App.useApp();
  const [words, setWords] = useState('');
  const keyOf = useSameKey();
  const join = useMutation({
    mutationFn: (id: string) => {
      const offers = (form.given ?? []).filter(({ kind }) => kind === 'paper');
      const given = usedIds(offers, draft.given ?? {});
      const body = {
        residentId,
        papers: Object.entries(draft.papers)
          .filter(([, files]) => files.length > 0)
          .map(([slot, files]) => ({ slot, files: files.map((f) => f.id) })),
        ...(given.length > 0 ? { given } : {}),
        ...(words.trim() === '' ? {} : { words: words.trim() }),
      };
      return api(joinService, { params: { id }, body, requestKey: keyOf([id, body]) });
    },
    onSuccess: ({ number }) => {
      void message.success(SAY.joined(showNumber(number)));
      onJoined();
    },
  });
  return (
    <section className="reading-alike stack" data-running>
      <p>
        {COUNTER.running}：
        {form.running.map((r) => (
          <Link key={r.id} to={`/matter/${r.id}`}>
            {showNumber(r.number)} {r.title}
          </Link>
        ))}
      </p>
      <div className="row row-wrap">
        <Input
          className="running-words"
          value={words}
          maxLength={200}
          placeholder={SAY.joinWords}
          onChange={(e) => setWords(e.target.value)}
        />
        {form.running.slice(0, 1).map((r) => (
          <Button key={r.id} loading={join.isPending} onClick={() => join.mutate(r.id)}>
            {SAY.join}
          </Button>
        ))}
      </div>
      <Told error={join.error} />
      <Input
        aria-label={SAY.apart}
        value={draft.apart ?? ''}
        maxLength={200}
        status={wrong ? 'error' : ''}
        placeholder={`${SAY.apart}，${SAY.apartHint}`}
        onChange={(e) => onApart(e.target.value)}
      />
      {wrong && (
        <p className="field-error" role="alert">
          {SAY.apartWhy}
        </p>
      )}
    </section>
  );
};
