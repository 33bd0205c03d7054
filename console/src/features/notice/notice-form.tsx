import { NOTICES } from '@huiyin/shared/labels/console';
import { ASKS_OF_NOTICE } from '@huiyin/shared/labels/notices';
import { Checkbox, DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { FieldErrors } from '../fields/errors';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  errors: FieldErrors;
  onChange: (part: Partial<Draft>) => void;
}

/** The words of a notice, and what people are asked to answer. */
export const NoticeForm = ({ draft, errors, onChange }: Props) => (
  <div className="fields">
    <Labelled id="title" label={NOTICES.name} error={errors.title}>
      <Input
        id="title"
        value={draft.title}
        maxLength={60}
        status={errors.title ? 'error' : ''}
        onChange={(e) => onChange({ title: e.target.value })}
      />
    </Labelled>
    <Labelled id="body" label={NOTICES.body} error={errors.body} help={NOTICES.bodyHint}>
      <Input.TextArea
        id="body"
        value={draft.body}
        maxLength={5000}
        status={errors.body ? 'error' : ''}
        autoSize={{ minRows: 4, maxRows: 12 }}
        onChange={(e) => onChange({ body: e.target.value })}
      />
    </Labelled>
    <Labelled id="ask" label={NOTICES.ask} error={errors.ask}>
      <div className="stack">
        <Radio.Group
          id="ask"
          value={draft.ask}
          options={Object.entries(ASKS_OF_NOTICE).map(([value, label]) => ({ value, label }))}
          onChange={(e) => onChange({ ask: e.target.value as Draft['ask'] })}
        />
        <Checkbox checked={draft.urgent} onChange={(e) => onChange({ urgent: e.target.checked })}>
          {NOTICES.urgent}
        </Checkbox>
      </div>
    </Labelled>
    <EventFields draft={draft} errors={errors} onChange={onChange} />
  </div>
);

const EventFields = ({ draft, errors, onChange }: Props) => {
  const { event } = draft;
  const put = (part: Partial<NonNullable<Draft['event']>>) =>
    event && onChange({ event: { ...event, ...part } });
  return (
    <div className="stack">
      <Checkbox
        checked={event !== null}
        onChange={(e) => onChange({ event: e.target.checked ? { date: '', time: '', where: '' } : null })}
      >
        {NOTICES.event}
      </Checkbox>
      {event && (
        <div className="notice-event">
          <Labelled id="date" label={NOTICES.date} error={errors['event.date'] ?? errors.event}>
            <DatePicker
              id="date"
              value={event.date ? dayjs(event.date) : null}
              onChange={(d) => put({ date: d ? d.format('YYYY-MM-DD') : '' })}
            />
          </Labelled>
          <Labelled id="time" label={NOTICES.time} error={errors['event.time']}>
            <Input
              id="time"
              value={event.time}
              maxLength={40}
              onChange={(e) => put({ time: e.target.value })}
            />
          </Labelled>
          <Labelled id="where" label={NOTICES.where} error={errors['event.where']}>
            <Input
              id="where"
              value={event.where}
              maxLength={100}
              onChange={(e) => put({ where: e.target.value })}
            />
          </Labelled>
        </div>
      )}
    </div>
  );
};

interface LabelledProps {
  id: string;
  label: string;
  error: string | undefined;
  help?: string;
  children: ReactNode;
}

export const Labelled = ({ id, label, error, help, children }: LabelledProps) => (
  <div className="field">
    <label className="field-label" htmlFor={id}>
      {label}
    </label>
    {children}
    {error && (
      <p className="field-error" role="alert">
        {error}
      </p>
    )}
    {help && <p className="soft small">{help}</p>}
  </div>
);
