import { CALENDAR } from '@huiyin/shared/labels/calendar';
import { FORM } from '@huiyin/shared/labels/console';
import { CALENDAR_DESK } from '@huiyin/shared/labels/desk';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { sayDate } from '../../ui/moment';
import { Told } from '../../ui/told';
import { type CalendarView, useCloseDay, useOpenDay } from './calendar-data';

/** Days on which a single centre is shut: a power cut, a move. */
export const ClosedDays = ({ calendar }: { calendar: CalendarView }) => {
  const { centres, closed } = calendar;
  const [centre, setCentre] = useState(centres[0]?.id);
  const [day, setDay] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const close = useCloseDay();
  const open = useOpenDay();
  const error = close.error ?? open.error;
  const may = (id: string) => centres.some((c) => c.id === id);
  return (
    <section className="card stack">
      <h2>{CALENDAR.closed}</h2>
      {closed.length === 0 && <p className="soft">{CALENDAR_DESK.none}</p>}
      <ul className="calendar-lines">
        {closed.map((c) => (
          <li key={`${c.centreId}.${c.day}`} className="spread">
            <span>
              {sayDate(Date.parse(`${c.day}T00:00+08:00`))}　{c.centre}　{c.reason}
            </span>
            {may(c.centreId) && (
              <Button
                size="small"
                loading={open.isPending}
                onClick={() => open.mutate({ id: c.centreId, day: c.day })}
              >
                {CALENDAR.openAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {centres.length > 0 && (
        <div className="row row-wrap">
          <Select
            aria-label={CALENDAR_DESK.centre}
            className="calendar-centre"
            value={centre}
            options={centres.map((c) => ({ value: c.id, label: c.name }))}
            onChange={setCentre}
          />
          <DatePicker
            aria-label={CALENDAR.closeDay}
            placeholder={CALENDAR.closeDay}
            value={day ? dayjs(day) : null}
            onChange={(d) => setDay(d ? d.format('YYYY-MM-DD') : null)}
          />
          <Input
            className="calendar-why"
            placeholder={CALENDAR.why}
            aria-label={CALENDAR.why}
            maxLength={100}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
          <Button
            disabled={!centre || !day || reason.trim().length < 2}
            loading={close.isPending}
            onClick={() =>
              centre &&
              day &&
              close.mutate(
                { id: centre, day, reason: reason.trim() },
                {
                  onSuccess: () => {
                    setDay(null);
                    setReason('');
                  },
                },
              )
            }
          >
            {close.isPending ? FORM.sending : CALENDAR_DESK.add}
          </Button>
        </div>
      )}
      <Told error={error} />
    </section>
  );
};
