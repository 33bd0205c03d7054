import { REGISTER } from '@huiyin/shared/labels/console';
import { CHECK_FORM } from '@huiyin/shared/labels/newcomers';
import { Button } from 'antd';
import { useState } from 'react';
import { Picker } from '../../ui/picker';
import { PersonLine } from '../people/person-line';
import { MIN_LENGTH, type Resident, useResidents } from '../people/residents';

interface Props {
  id: string;
  label: string;
  picked: Resident | null;
  onPick: (person: Resident | null) => void;
  /** Who may be picked of those that are found. */
  fits: (person: Resident) => boolean;
}

/** One person of the register, found by typing; shown once picked. */
export const PickResident = ({ id, label, picked, onPick, fits }: Props) => {
  const [q, setQ] = useState('');
  const asked = useResidents(q, 8);
  const found = q.trim().length >= MIN_LENGTH ? (asked.data?.items ?? []).filter(fits) : [];
  return (
    <div className="stack">
      <label htmlFor={id}>{label}</label>
      {picked ? (
        <div className="spread">
          <PersonLine person={picked} />
          <Button onClick={() => onPick(null)}>{CHECK_FORM.change}</Button>
        </div>
      ) : (
        <Picker
          id={id}
          q={q}
          onQ={setQ}
          placeholder={REGISTER.find}
          found={found}
          keyOf={(r) => r.id}
          draw={(r) => <PersonLine person={r} />}
          onPick={onPick}
        />
      )}
    </div>
  );
};
