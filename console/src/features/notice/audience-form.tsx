import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { FORM, NOTICES } from '@huiyin/shared/labels/console';
import { Button, DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { Asked } from '../../ui/list-states';
import type { FieldErrors } from '../fields/errors';
import { type Audience, type Condition, newAge } from './draft';
import { useTags } from './notice-data';
import { Labelled } from './notice-form';
import { PlaceBoxes } from './place-boxes';

interface Props {
  audience: Audience;
  errors: FieldErrors;
  /** Ages count on this day when the notice has one. */
  eventDate: string | undefined;
  onChange: (audience: Audience) => void;
}

/** Whom it is for: places, and people of them who meet any of the conditions. */
export const AudienceForm = ({ audience, errors, eventDate, onChange }: Props) => {
  const known = useTags();
  const set = (anyOf: Condition[]) => onChange({ ...audience, anyOf });
  const put = (i: number, c: Condition) => set(audience.anyOf.map((old, at) => (at === i ? c : old)));
  return (
    <Asked query={known} rows={3}>
      <div className="fields">
        <Labelled id="places" label={NOTICES.places} error={errors['audience.placeIds']}>
          <PlaceBoxes
            places={known.data?.places ?? []}
            value={audience.placeIds}
            onChange={(placeIds) => onChange({ ...audience, placeIds })}
          />
        </Labelled>
        <div className="stack">
          <p className="field-label">
            {audience.anyOf.length === 0 ? NOTICES.everybody : NOTICES.conditions}
          </p>
          {audience.anyOf.map((c, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
            <div key={i} className="row row-wrap">
              {c.by === 'age' ? (
                <AgeCondition condition={c} eventDate={eventDate} onChange={(next) => put(i, next)} />
              ) : (
                <Select
                  className="notice-tag"
                  aria-label={NOTICES.tag}
                  value={c.tag || undefined}
                  placeholder={FORM.choose}
                  options={(known.data?.tags ?? []).map((value) => ({ value, label: value }))}
                  onChange={(tag: string) => put(i, { by: 'tag', tag })}
                />
              )}
              <Button type="text" onClick={() => set(audience.anyOf.filter((_, at) => at !== i))}>
                {FORM.remove}
              </Button>
            </div>
          ))}
          {Object.entries(errors)
            .filter(([path]) => path.startsWith('audience.anyOf'))
            .map(([path, say]) => (
              <p key={path} className="field-error">
                {say}
              </p>
            ))}
          <div className="row">
            <Button onClick={() => set([...audience.anyOf, newAge(eventDate || dateOf(dayOf(Date.now())))])}>
              {NOTICES.addAge}
            </Button>
            <Button onClick={() => set([...audience.anyOf, { by: 'tag', tag: '' }])}>{NOTICES.addTag}</Button>
          </div>
        </div>
      </div>
    </Asked>
  );
};

type Age = Extract<Condition, { by: 'age' }>;

const AgeCondition = ({
  condition: c,
  eventDate,
  onChange,
}: {
  condition: Age;
  eventDate: string | undefined;
  onChange: (c: Age) => void;
}) => (
  <span className="row row-wrap">
    {NOTICES.ageFrom}
    <InputNumber
      aria-label={NOTICES.age}
      className="notice-age"
      min={0}
      max={120}
      value={c.atLeast}
      onChange={(n) => onChange({ ...c, atLeast: n ?? 0 })}
    />
    {NOTICES.ageTo}
    <InputNumber
      aria-label={NOTICES.ageEnd}
      className="notice-age"
      min={0}
      max={120}
      value={c.atMost}
      onChange={(n) => onChange({ ...c, atMost: n ?? undefined })}
    />
    {NOTICES.ageEnd}
    {!eventDate && (
      <>
        <span>{NOTICES.ageOn}</span>
        <DatePicker
          allowClear={false}
          value={dayjs(c.on)}
          onChange={(d) => d && onChange({ ...c, on: d.format('YYYY-MM-DD') })}
        />
      </>
    )}
  </span>
);
