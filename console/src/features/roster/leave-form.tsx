import { ROSTER_DESK } from '@huiyin/shared/labels/desk';
import { ROSTER } from '@huiyin/shared/labels/roster';
import { App, Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { sayShortDate } from '../../ui/moment';
import { Told } from '../../ui/told';
import { useStaff } from '../session/session';
import { type RosterView, useEndLeave, useTakeLeave } from './roster-data';

const dayOf = (iso: string) => sayShortDate(Date.parse(`${iso}T00:00+08:00`));

/** Who is away and who stands in; one's own leave, or that of a colleague for who leads the centre. */
export const LeaveForm = ({ roster }: { roster: RosterView }) => {
  const { message } = App.useApp();
  const me = useStaff();
  const [who, setWho] = useState(me.id);
  const [span, setSpan] = useState<[string, string] | null>(null);
  const [standInId, setStandIn] = useState<string>();
  const take = useTakeLeave();
  const back = useEndLeave();
  const error = take.error ?? back.error;
  const others = roster.people.filter((p) => p.id !== who && !p.leaving);
  const send = () =>
    span &&
    take.mutate(
      { staffId: who, from: span[0], to: span[1], ...(standInId ? { standInId } : {}) },
      {
        onSuccess: ({ handed }) => {
          setSpan(null);
          void message.success(ROSTER_DESK.handed(handed));
        },
      },
    );
  return (
    <section className="card stack">
      <h2>{ROSTER.leave}</h2>
      {roster.leaves.length === 0 && <p className="soft">{ROSTER_DESK.nobodyAway}</p>}
      <ul>
        {roster.leaves.map((l) => (
          <li key={l.id} className="spread roster-line">
            <span>
              <strong>{l.staff.name}</strong>　{dayOf(l.from)}
              {l.to !== l.from && `—${dayOf(l.to)}`}
              {l.standIn && `　${ROSTER.standIn}：${l.standIn.name}`}
            </span>
            {(roster.mayWrite || l.staff.id === me.id) && (
              <Button
                size="small"
                loading={back.isPending}
                onClick={() =>
                  back.mutate(l.id, { onSuccess: () => void message.success(ROSTER_DESK.backDone) })
                }
              >
                {ROSTER.back}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="row row-wrap">
        {roster.mayWrite && (
          <Select
            aria-label={ROSTER_DESK.who}
            className="roster-who"
            value={who}
            options={[
              { value: me.id, label: me.name },
              ...roster.people.filter((p) => p.id !== me.id).map((p) => ({ value: p.id, label: p.name })),
            ]}
            onChange={setWho}
          />
        )}
        <DatePicker.RangePicker
          aria-label={ROSTER.leave}
          value={span ? [dayjs(span[0]), dayjs(span[1])] : null}
          placeholder={[ROSTER_DESK.from, ROSTER_DESK.to]}
          onChange={(range) =>
            setSpan(
              range?.[0] && range[1] ? [range[0].format('YYYY-MM-DD'), range[1].format('YYYY-MM-DD')] : null,
            )
          }
        />
        <Select
          allowClear
          aria-label={ROSTER.standIn}
          className="roster-who"
          placeholder={ROSTER_DESK.noStandIn}
          value={standInId}
          options={others.map((p) => ({ value: p.id, label: p.name }))}
          onChange={setStandIn}
        />
        <Button type="primary" disabled={!span} loading={take.isPending} onClick={send}>
          {ROSTER_DESK.save}
        </Button>
      </div>
      <p className="soft small">{ROSTER_DESK.leaveConsequence}</p>
      <Told error={error} />
    </section>
  );
};
