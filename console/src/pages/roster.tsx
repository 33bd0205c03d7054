import { ROSTER_DESK } from '@huiyin/shared/labels/desk';
import { ROSTER } from '@huiyin/shared/labels/roster';
import { Select } from 'antd';
import { useState } from 'react';
import { DutyTable } from '../features/roster/duty-table';
import { LeaveForm } from '../features/roster/leave-form';
import { PeopleList } from '../features/roster/people-list';
import { useRoster } from '../features/roster/roster-data';
import { Asked } from '../ui/list-states';
import './roster.css';

/** Duty, leave and leaving of one centre. */
export const Roster = () => {
  const [centreId, setCentreId] = useState<string>();
  const asked = useRoster(centreId);
  const roster = asked.data;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{ROSTER.title}</h1>
          <p className="soft">{ROSTER_DESK.hint}</p>
        </div>
        {roster && roster.centres.length > 1 && (
          <Select
            className="roster-centre"
            aria-label={ROSTER.title}
            value={roster.centreId ?? undefined}
            options={roster.centres.map((c) => ({ value: c.id, label: c.name }))}
            onChange={setCentreId}
          />
        )}
      </header>
      <Asked query={asked} rows={8}>
        {roster && (
          <div className="roster">
            <DutyTable roster={roster} />
            <div className="stack">
              <LeaveForm roster={roster} />
              <PeopleList roster={roster} />
            </div>
          </div>
        )}
      </Asked>
    </div>
  );
};
