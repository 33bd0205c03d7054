import { verifyStranger } from '@huiyin/shared/contracts/register';
import { CHECK_FORM, CHECK_OUTCOMES, type CheckOutcome } from '@huiyin/shared/labels/newcomers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { api, problemOf } from '../../platform/api';
import { newRequestKey } from '../../platform/request-key';
import { Told } from '../../ui/told';
import type { Resident } from '../people/residents';
import { hasRole, useStaff } from '../session/session';
import { PickResident } from './pick-resident';

const OUTCOMES: readonly CheckOutcome[] = ['new', 'same', 'not-here'];

const useCheck = (id: string, onDone: (now: Resident | null) => void) => {
  const client = useQueryClient();
  const [key, setKey] = useState(newRequestKey);
  return useMutation({
    mutationFn: (body: Parameters<typeof api<typeof verifyStranger>>[1]['body']) =>
      api(verifyStranger, { params: { id }, body, requestKey: key }),
    onSuccess: ({ resident }) => {
      for (const queryKey of [['strangers'], ['residents'], ['household']])
        void client.invalidateQueries({ queryKey });
      onDone(resident);
    },
    // Refused is refused: what is changed and sent again is another act.
    onError: (error) => problemOf(error) && setKey(newRequestKey()),
  });
};

interface Props {
  person: Resident;
  onDone: (now: Resident | null) => void;
}

/** The check of somebody "to be verified": three answers, each with its consequence on the spot. */
export const CheckStranger = ({ person, onDone }: Props) => {
  const may = hasRole(useStaff(), 'clerk', 'grid', 'supervisor');
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  const [picked, setPicked] = useState<Resident | null>(null);
  const [note, setNote] = useState('');
  const check = useCheck(person.id, onDone);
  if (!may) return null;
  const choose = (next: CheckOutcome) => {
    setOutcome(next);
    setPicked(null);
  };
  const send = () => {
    const said = note.trim() === '' ? {} : { note: note.trim() };
    if (outcome === 'same' && picked) check.mutate({ outcome, sameAs: picked.id, ...said });
    if (outcome === 'not-here') check.mutate({ outcome, ...said });
    if (outcome === 'new')
      check.mutate({ outcome, ...(picked?.householdId ? { householdId: picked.householdId } : {}), ...said });
  };
  return (
    <section className="card stack">
      <h2>{CHECK_FORM.title}</h2>
      <p className="soft small">{CHECK_FORM.hint}</p>
      <Radio.Group
        aria-label={CHECK_FORM.title}
        value={outcome}
        onChange={(e) => choose(e.target.value as CheckOutcome)}
        options={OUTCOMES.map((value) => ({ value, label: CHECK_OUTCOMES[value] }))}
      />
      {outcome === 'same' && (
        <PickResident
          id="check-same"
          label={CHECK_FORM.sameAs}
          picked={picked}
          onPick={setPicked}
          fits={(r) => r.verified}
        />
      )}
      {outcome === 'new' && (
        <PickResident
          id="check-home"
          label={CHECK_FORM.householdOf}
          picked={picked}
          onPick={setPicked}
          fits={(r) => r.householdId !== null}
        />
      )}
      <label htmlFor="check-note">{CHECK_FORM.note}</label>
      <Input id="check-note" maxLength={100} value={note} onChange={(e) => setNote(e.target.value)} />
      <Told error={check.error} />
      <div>
        <Button
          type="primary"
          loading={check.isPending}
          disabled={outcome === null || (outcome === 'same' && picked === null)}
          onClick={send}
        >
          {CHECK_FORM.send}
        </Button>
      </div>
    </section>
  );
};
