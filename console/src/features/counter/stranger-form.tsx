import type { Field } from '@huiyin/shared/catalogue/fields';
import { places } from '@huiyin/shared/contracts/account';
import { COUNTER } from '@huiyin/shared/labels/console';
import { READER } from '@huiyin/shared/labels/counter';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Asked } from '../../ui/list-states';
import { checkAnswers, type FieldErrors } from '../fields/errors';
import type { Answers } from '../fields/field-context';
import { FieldList } from '../fields/field-list';
import type { NewPerson } from './draft';

type Place = { id: string; name: string; level: string; parentId: string | null };

const withParent = (place: Place, all: readonly Place[]) => {
  const parent = all.find((p) => p.id === place.parentId);
  return place.level === 'grid' && parent ? `${parent.name}·${place.name}` : place.name;
};

const fieldsOf = (all: readonly Place[]): Field[] => [
  { key: 'name', label: COUNTER.name, type: 'text', required: true, max: 40 },
  { key: 'idNumber', label: COUNTER.idNumber, type: 'id-number', required: false, help: COUNTER.idNone },
  { key: 'phone', label: COUNTER.phone, type: 'phone', required: false, help: COUNTER.phoneNone },
  {
    key: 'through',
    label: COUNTER.through,
    type: 'text',
    required: false,
    max: 60,
    help: COUNTER.throughHint,
  },
  {
    key: 'placeId',
    label: COUNTER.place,
    type: 'choice',
    required: true,
    options: all
      .filter((p) => p.level === 'village' || p.level === 'grid')
      .map((p) => ({ value: p.id, label: withParent(p, all) })),
  },
];

interface Props {
  name: string;
  /** What the card reader read. */
  idNumber?: string | null;
  onBack: () => void;
  onDone: (person: NewPerson) => void;
}

/** A person who isn't on the register: as much as is at hand; the grid worker checks the rest. */
export const StrangerForm = ({ name, idNumber = null, onBack, onDone }: Props) => {
  const asked = useQuery({
    queryKey: ['places'],
    queryFn: () => api(places, {}),
    staleTime: 3_600_000,
  });
  const [answers, setAnswers] = useState<Answers>({
    ...(/\d/.test(name) || name === '' ? {} : { name }),
    ...(idNumber === null ? {} : { idNumber }),
  });
  const [errors, setErrors] = useState<FieldErrors>({});
  const fields = fieldsOf(asked.data?.places ?? []);
  const done = () => {
    const checked = checkAnswers(fields, answers);
    setErrors(checked.errors);
    if (Object.keys(checked.errors).length === 0) onDone(checked.values as unknown as NewPerson);
  };
  return (
    <Asked query={asked}>
      <div className="stack">
        {idNumber !== null && <p role="status">{READER.nobody}</p>}
        <p className="soft">{COUNTER.strangerWhy}</p>
        <FieldList
          fields={fields}
          answers={answers}
          errors={errors}
          onChange={(next, left) => {
            setAnswers(next);
            setErrors(left);
          }}
        />
        <div className="row">
          <Button type="primary" onClick={done}>
            {COUNTER.who}
          </Button>
          <Button onClick={onBack}>{COUNTER.change}</Button>
        </div>
      </div>
    </Asked>
  );
};
