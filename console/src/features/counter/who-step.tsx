import { COUNTER, LIST } from '@huiyin/shared/labels/console';
import { READER } from '@huiyin/shared/labels/counter';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Failed } from '../../ui/list-states';
import { Picker } from '../../ui/picker';
import { Told } from '../../ui/told';
import { PersonLine } from '../people/person-line';
import { findByIdNumber, MIN_LENGTH, useResidents } from '../people/residents';
import type { Who } from './draft';
import { StrangerForm } from './stranger-form';
import { useCardReader } from './use-card-reader';

/** Who is it about: found on the register, or a stranger who is filed at once. */
export const WhoStep = ({ onWho }: { onWho: (who: Who) => void }) => {
  const [q, setQ] = useState('');
  const [stranger, setStranger] = useState(false);
  const [read, setRead] = useState<string | null>(null);
  const reading = useMutation({
    mutationFn: findByIdNumber,
    onMutate: setRead,
    onSuccess: (person) => {
      if (person) onWho({ residentId: person.id, label: person.name });
      else setStranger(true);
    },
  });
  useCardReader((card) => card.kind === 'id-card' && reading.mutate(card.idNumber));
  const asked = useResidents(q, 12);
  const enough = q.trim().length >= MIN_LENGTH;
  if (stranger)
    return (
      <StrangerForm
        name={q}
        idNumber={read}
        onBack={() => {
          setStranger(false);
          setRead(null);
        }}
        onDone={(p) => onWho({ new: p })}
      />
    );
  return (
    <Picker
      id="who"
      q={q}
      onQ={setQ}
      placeholder={COUNTER.find}
      found={enough ? (asked.data?.items ?? []) : []}
      keyOf={(r) => r.id}
      draw={(r) => <PersonLine person={r} />}
      onPick={(r) => onWho({ residentId: r.id, label: r.name })}
      autoFocus
      below={
        <>
          {reading.isPending && <p role="status">{READER.idRead}</p>}
          <Told error={reading.error} />
          {asked.error && <Failed error={asked.error} retry={() => void asked.refetch()} />}
          {!enough && <p className="soft small">{COUNTER.findHint}</p>}
          {enough && asked.data?.items.length === 0 && <p>{LIST.noMatch}</p>}
          {enough && asked.isSuccess && (
            <div className="row">
              <Button onClick={() => setStranger(true)}>{COUNTER.stranger}</Button>
              <span className="soft small">{COUNTER.strangerWhy}</span>
            </div>
          )}
        </>
      }
    />
  );
};
