import { MANDATE } from '@huiyin/shared/labels/mandate';
import { Button } from 'antd';
import { useState } from 'react';
import { fileUrl } from '../../platform/upload';
import { Asked } from '../../ui/list-states';
import { Told } from '../../ui/told';
import type { Resident } from '../people/residents';
import { hasRole, useStaff } from '../session/session';
import { type Mandate, useMandates, useRevoke } from './mandates-data';
import { RecordForm } from './record-form';
import './mandates.css';

const One = ({ mandate, personId }: { mandate: Mandate; personId: string }) => {
  const revoke = useRevoke(personId);
  const { helper, items, endSay, proofSay, hearsSay, live, papers } = mandate;
  return (
    <li className="stack" data-mandate={mandate.id}>
      <p className="spread">
        <strong>{helper.holder === null ? helper.name : `${helper.name}（${helper.holder}）`}</strong>
        <span className={live ? 'tag tag-good' : 'tag'}>{live ? MANDATE.live : MANDATE.over}</span>
      </p>
      <p>{items.map(({ name }) => name).join('、')}</p>
      <p className="soft small">
        {endSay}　{proofSay}
        {papers.map((p) => (
          <a key={p.id} href={fileUrl(p.id)} target="_blank" rel="noreferrer">
            　{MANDATE.paperThere}
          </a>
        ))}
      </p>
      <p className="soft small">{hearsSay}</p>
      <Told error={revoke.error} />
      {live && mandate.mayRevoke && (
        <div>
          <Button danger size="small" loading={revoke.isPending} onClick={() => revoke.mutate(mandate.id)}>
            {MANDATE.stopStaff}
          </Button>
        </div>
      )}
    </li>
  );
};

/** Whom a person lets act for them: recorded and ended at the desk, on their word. */
export const Mandates = ({ person }: { person: Resident }) => {
  const staff = useStaff();
  const [recording, setRecording] = useState(false);
  const asked = useMandates(person.id);
  const data = asked.data;
  return (
    <section className="card stack" id="mandates">
      <h2>{MANDATE.staffTitle}</h2>
      <Asked query={asked}>
        {data?.items.length === 0 && <p className="soft">{MANDATE.staffNone}</p>}
        <ul className="stack mandates-list">
          {data?.items.map((m) => (
            <One key={m.id} mandate={m} personId={person.id} />
          ))}
        </ul>
        {data && hasRole(staff, 'clerk', 'grid') && recording && (
          <RecordForm person={person} posts={data.posts} onDone={() => setRecording(false)} />
        )}
        {data && hasRole(staff, 'clerk', 'grid') && !recording && (
          <div>
            <Button onClick={() => setRecording(true)}>{MANDATE.record}</Button>
          </div>
        )}
      </Asked>
    </section>
  );
};
