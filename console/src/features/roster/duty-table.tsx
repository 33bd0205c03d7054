import { LIST } from '@huiyin/shared/labels/console';
import { ROSTER_DESK } from '@huiyin/shared/labels/desk';
import { ROSTER } from '@huiyin/shared/labels/roster';
import { App, Select } from 'antd';
import { problemOf } from '../../platform/api';
import { type RosterView, usePutDuty } from './roster-data';

/** Two weeks: who is on duty each day. Changed by choosing; an empty day is whoever is there. */
export const DutyTable = ({ roster }: { roster: RosterView }) => {
  const { message } = App.useApp();
  const put = usePutDuty();
  const people = roster.people.filter((p) => !p.leaving).map((p) => ({ value: p.id, label: p.name }));
  return (
    <section className="card stack">
      <h2>{ROSTER.duty}</h2>
      <table className="roster-days">
        <tbody>
          {roster.days.map((d) => (
            <tr key={d.day}>
              <th scope="row" className="keep">
                {d.say}
              </th>
              <td>
                {!d.works ? (
                  <span className="soft">{ROSTER_DESK.closed}</span>
                ) : roster.mayWrite && roster.centreId ? (
                  <Select
                    mode="multiple"
                    className="roster-pick"
                    aria-label={`${d.say} ${ROSTER.duty}`}
                    placeholder={ROSTER_DESK.everybody}
                    value={d.staff.map((s) => s.id)}
                    options={people}
                    optionFilterProp="label"
                    onChange={(staffIds: string[]) =>
                      put.mutate(
                        { centreId: roster.centreId ?? '', day: d.day, staffIds },
                        {
                          onError: (e) => void message.error(problemOf(e)?.title ?? LIST.unreached),
                        },
                      )
                    }
                  />
                ) : (
                  d.staff.map((s) => s.name).join('、') || (
                    <span className="soft">{ROSTER_DESK.everybody}</span>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
