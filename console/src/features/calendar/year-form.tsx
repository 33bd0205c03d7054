import { CALENDAR } from '@huiyin/shared/labels/calendar';
import { CALENDAR_DESK } from '@huiyin/shared/labels/desk';
import { App, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ConfirmConsequence } from '../../ui/confirm-consequence';
import { sayMoment } from '../../ui/moment';
import { Told } from '../../ui/told';
import { type CalendarView, useCheckYear, useDraftYear, usePublishYear } from './calendar-data';
import { spansOf } from './spans';

/** The year's notice: pasted, read back in words, published. */
export const YearForm = ({ calendar }: { calendar: CalendarView }) => {
  const { message } = App.useApp();
  const [year, setYear] = useState(calendar.missing ?? new Date().getFullYear() + 1);
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const [sure, setSure] = useState(false);
  const draft = useDraftYear();
  const check = useCheckYear();
  const publish = usePublishYear();
  const kept = calendar.drafts.find((d) => d.year === year);
  const read = draft.data?.year === year ? draft.data : check.data?.year === year ? check.data : null;
  const error = draft.error ?? check.error ?? publish.error;
  const ready = source.trim().length >= 2 && text.trim().length >= 10;
  const onPublish = () =>
    publish.mutate(year, {
      onSuccess: () => {
        setSure(false);
        setText('');
        void message.success(CALENDAR_DESK.published);
      },
      onError: () => setSure(false),
    });
  return (
    <section className="card stack">
      <div className="row row-wrap">
        <label htmlFor="calendar-year">{CALENDAR_DESK.year}</label>
        <InputNumber
          id="calendar-year"
          min={2020}
          max={2100}
          value={year}
          onChange={(n) => {
            setYear(n ?? year);
            setSure(false);
          }}
        />
        {kept && (
          <Button loading={check.isPending} onClick={() => check.mutate(year)}>
            {CALENDAR.check}：{CALENDAR_DESK.draftOf(kept.by, sayMoment(kept.at))}
          </Button>
        )}
      </div>
      <label htmlFor="calendar-source">{CALENDAR.source}</label>
      <Input
        id="calendar-source"
        maxLength={300}
        value={source}
        onChange={(e) => setSource(e.target.value)}
      />
      <label htmlFor="calendar-text">{CALENDAR.paste}</label>
      <Input.TextArea
        id="calendar-text"
        maxLength={5000}
        autoSize={{ minRows: 5, maxRows: 14 }}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <Told error={error} />
      <div className="row">
        <Button
          type={read ? 'default' : 'primary'}
          disabled={!ready}
          loading={draft.isPending}
          onClick={() => draft.mutate({ year, source: source.trim(), text: text.trim() })}
        >
          {CALENDAR.check}
        </Button>
        {!ready && !read && <span className="soft small">{CALENDAR_DESK.noText}</span>}
      </div>
      {read && (
        <>
          <Read read={read} />
          {sure ? (
            <ConfirmConsequence
              label={CALENDAR.publish}
              consequence={CALENDAR_DESK.publishConsequence(read.earlier)}
              danger={false}
              working={publish.isPending}
              onSure={onPublish}
              onNotNow={() => setSure(false)}
            />
          ) : (
            <div>
              <Button
                type="primary"
                disabled={read.faults.some((f) => f.stops)}
                onClick={() => setSure(true)}
              >
                {CALENDAR.publish}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
};

type Checked = NonNullable<ReturnType<typeof useCheckYear>['data']>;

const Read = ({ read }: { read: Checked }) => (
  <div className="stack" aria-live="polite">
    <p>
      <strong>{CALENDAR.off}</strong>（{CALENDAR_DESK.days(read.off.length)}）：{spansOf(read.off).join('、')}
    </p>
    <p>
      <strong>{CALENDAR.makeup}</strong>：{spansOf(read.makeup).join('、') || CALENDAR_DESK.none}
    </p>
    {read.faults.map((f) => (
      <p key={f.code} className={f.stops ? 'field-error' : 'field-unknown'}>
        {f.say}
        {f.stops && CALENDAR_DESK.stops}
      </p>
    ))}
    <h3>{CALENDAR_DESK.changes}</h3>
    {read.changes.length === 0 ? (
      <p>{CALENDAR_DESK.noChanges}</p>
    ) : (
      <ul className="calendar-lines">
        {read.changes.map((c) => (
          <li key={c.day}>{c.say}</li>
        ))}
      </ul>
    )}
    <p>
      <strong>{CALENDAR_DESK.effect(read.earlier, read.stays)}</strong>
    </p>
    {read.matters.length > 0 && (
      <ul className="calendar-lines">
        {read.matters.map((m) => (
          <li key={m.id}>{m.say}</li>
        ))}
      </ul>
    )}
  </div>
);
