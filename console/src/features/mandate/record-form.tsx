import { listItems } from '@huiyin/shared/contracts/service';
import { MANDATE, MANDATE_HOW } from '@huiyin/shared/labels/mandate';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Told } from '../../ui/told';
import { FilesSlot } from '../files/files-slot';
import type { KeptFile } from '../files/kept-file';
import type { Resident } from '../people/residents';
import { PickResident } from '../register/pick-resident';
import { type NewMandate, type Posts, useRecord } from './mandates-data';

const HOWS = ['present', 'spoken', 'paper'] as const;
const LENGTHS = [
  { value: 30, label: MANDATE.month },
  { value: 180, label: MANDATE.halfYear },
  { value: 365, label: MANDATE.year },
];
/** In the list of our posts: somebody of the register instead. */
const PERSON = 'person';

const ItemSelect = ({ items, onItems }: { items: string[]; onItems: (items: string[]) => void }) => {
  const asked = useQuery({ queryKey: ['items'], queryFn: () => api(listItems, {}), staleTime: 600_000 });
  return (
    <Select
      id="mandate-items"
      mode="multiple"
      value={items}
      onChange={onItems}
      optionFilterProp="label"
      options={(asked.data?.items ?? []).map((i) => ({ value: i.id, label: i.plainName }))}
    />
  );
};

interface Props {
  person: Resident;
  posts: Posts;
  onDone: () => void;
}

/** 记一份委托: who helps, with what, until when, and how the person said so. */
export const RecordForm = ({ person, posts, onDone }: Props) => {
  const [who, setWho] = useState<string>(PERSON);
  const [helper, setHelper] = useState<Resident | null>(null);
  const [items, setItems] = useState<string[]>([]);
  const [length, setLength] = useState(180);
  const [once, setOnce] = useState(true);
  const [how, setHow] = useState<(typeof HOWS)[number]>('present');
  const [witness, setWitness] = useState('');
  const [files, setFiles] = useState<KeptFile[]>([]);
  const record = useRecord(person.id, onDone);
  const post = posts.find((p) => p.post === who)?.post;
  const named: NewMandate['helper'] | null = post ? { post } : helper ? { residentId: helper.id } : null;
  const send = () => {
    if (!named) return;
    record.mutate({
      ...{ helper: named, items, once, days: length, how },
      ...(how === 'spoken' && witness.trim() !== '' ? { witness: witness.trim() } : {}),
      ...(how === 'paper' ? { files: files.map((f) => f.id) } : {}),
    });
  };
  return (
    <div className="stack" id="record-mandate">
      <span>{MANDATE.helper}</span>
      <Radio.Group
        aria-label={MANDATE.helper}
        value={who}
        onChange={(e) => setWho(String(e.target.value))}
        options={[
          { value: PERSON, label: MANDATE.helperPerson },
          ...posts.map((p) => ({
            value: p.post,
            label: p.holder === null ? p.name : `${p.name}（${p.holder}）`,
          })),
        ]}
      />
      {who === PERSON && (
        <PickResident
          id="mandate-helper"
          label={MANDATE.pickHelper}
          picked={helper}
          onPick={setHelper}
          fits={(r) => r.verified && r.id !== person.id}
        />
      )}
      <label htmlFor="mandate-items">{MANDATE.items}</label>
      <ItemSelect items={items} onItems={setItems} />
      <span>{MANDATE.howLong}</span>
      <Radio.Group
        aria-label={MANDATE.howLong}
        value={once ? 0 : length}
        onChange={(e) => {
          const days = Number(e.target.value);
          setOnce(days === 0);
          setLength(days === 0 ? 180 : days);
        }}
        options={[{ value: 0, label: MANDATE.once }, ...LENGTHS]}
      />
      <span>{MANDATE.how}</span>
      <Radio.Group
        aria-label={MANDATE.how}
        value={how}
        onChange={(e) => setHow(e.target.value as typeof how)}
        options={HOWS.map((value) => ({ value, label: MANDATE_HOW[value] }))}
      />
      {how === 'spoken' && (
        <>
          <label htmlFor="mandate-witness">{MANDATE.witness}</label>
          <Input
            id="mandate-witness"
            maxLength={40}
            value={witness}
            onChange={(e) => setWitness(e.target.value)}
          />
          <p className="soft small">{MANDATE.witnessHelp}</p>
        </>
      )}
      {how === 'paper' && (
        <FilesSlot
          label={MANDATE.paper}
          files={files}
          total={files.length}
          onFiles={(change) => setFiles((now) => change(now))}
        />
      )}
      <Told error={record.error} />
      <div>
        <Button
          type="primary"
          loading={record.isPending}
          disabled={!named || items.length === 0}
          onClick={send}
        >
          {MANDATE.record}
        </Button>
      </div>
    </div>
  );
};
