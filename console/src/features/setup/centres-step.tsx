import { saveCentre } from '@huiyin/shared/contracts/setup';
import { SETUP } from '@huiyin/shared/labels/setup';
import { Button, Checkbox, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Empty } from '../../ui/list-states';
import { Told } from '../../ui/told';
import { Field } from './field';
import { type Overview, type Place, useKeep } from './setup-data';

type Centre = Overview['centres'][number];

/** Every quarter of an hour from 6:00 to 22:00, as it is kept: a browser's own clock would say AM and PM. */
const HOURS = Array.from({ length: 65 }, (_, i) => {
  const minutes = 360 + i * 15;
  const pad = (n: number) => String(n).padStart(2, '0');
  return { value: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` };
});

const WEEK = [1, 2, 3, 4, 5, 6, 0];

const fresh = (place: Place) => ({
  name: SETUP.centreName(place.name, place.level),
  ...{ address: '', phone: '', complainPhone: '', open: '08:30', close: '17:30' },
  days: null as number[] | null,
});

const CentreForm = ({ place, centre }: { place: Place; centre: Centre | undefined }) => {
  const [typed, setTyped] = useState(() =>
    centre
      ? {
          ...centre,
          address: centre.address ?? '',
          phone: centre.phone ?? '',
          complainPhone: centre.complainPhone ?? '',
        }
      : fresh(place),
  );
  const { name, address, phone, complainPhone, open, close, days } = typed;
  const save = useKeep(() =>
    api(saveCentre, {
      params: { id: place.id },
      body: { name, address, phone, complainPhone, open, close, ...(days ? { days } : {}) },
    }),
  );
  const field = (key: 'name' | 'address' | 'phone' | 'complainPhone', label: string) => (
    <Field id={`${place.id}-${key}`} label={label}>
      <Input
        id={`${place.id}-${key}`}
        value={typed[key]}
        onChange={(e) => setTyped({ ...typed, [key]: e.target.value })}
      />
    </Field>
  );
  const hour = (key: 'open' | 'close', label: string) => (
    <Field id={`${place.id}-${key}`} label={label}>
      <Select
        id={`${place.id}-${key}`}
        showSearch
        value={typed[key]}
        onChange={(value) => setTyped({ ...typed, [key]: value })}
        options={HOURS}
      />
    </Field>
  );
  return (
    <section className="card stack">
      <div className="spread">
        <h2>{place.name}</h2>
        {centre && <span className="tag tag-good">{SETUP.done}</span>}
      </div>
      <div className="setup-grid">
        {field('name', SETUP.name)}
        {field('address', SETUP.address)}
        {field('phone', SETUP.phone)}
        {field('complainPhone', SETUP.complainPhone)}
        {hour('open', SETUP.open)}
        {hour('close', SETUP.close)}
      </div>
      <Radio.Group
        aria-label={SETUP.days}
        value={days === null ? 'work' : 'some'}
        onChange={(e) => setTyped({ ...typed, days: e.target.value === 'work' ? null : [1, 2, 3, 4, 5] })}
        options={[
          { value: 'work', label: SETUP.workdays },
          { value: 'some', label: SETUP.someDays },
        ]}
      />
      {days && (
        <Checkbox.Group
          value={days}
          onChange={(chosen) => setTyped({ ...typed, days: chosen as number[] })}
          options={WEEK.map((day) => ({ value: day, label: SETUP.weekdays[day] }))}
        />
      )}
      <Told error={save.error} />
      <div>
        <Button
          type={centre ? 'default' : 'primary'}
          disabled={name.trim() === '' || days?.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {SETUP.save}
        </Button>
      </div>
    </section>
  );
};

/** One centre a town, one station a village, with their hours. */
export const CentresStep = ({ overview: { places, centres } }: { overview: Overview }) => {
  const served = places.filter(({ level }) => level === 'town' || level === 'village');
  if (served.length === 0) return <Empty words={SETUP.noPlaces} />;
  return (
    <div className="stack">
      {served.map((place) => (
        <CentreForm
          key={place.id}
          place={place}
          centre={centres.find(({ placeId }) => placeId === place.id)}
        />
      ))}
    </div>
  );
};
