import { LIST } from '@huiyin/shared/labels/console';
import { ROSTER_DESK } from '@huiyin/shared/labels/desk';
import { ROSTER } from '@huiyin/shared/labels/roster';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api';
import { ConfirmConsequence } from '../../ui/confirm-consequence';
import { useStaff } from '../session/session';
import { type RosterView, useFinishLeaving, useStartLeaving } from './roster-data';

type Person = RosterView['people'][number];

/** Who works here with which posts; whoever leads the centre can let one go for good, post by post. */
export const PeopleList = ({ roster }: { roster: RosterView }) => {
  const me = useStaff();
  const [going, setGoing] = useState<string | null>(null);
  return (
    <section className="card stack">
      <h2>{ROSTER_DESK.people}</h2>
      <ul>
        {roster.people.map((p) => (
          <li key={p.id} className="roster-line">
            <div className="spread">
              <span>
                <strong>{p.name}</strong>　<span className="soft small">{p.posts.join('；')}</span>
              </span>
              <span className="row">
                {p.open !== null && (
                  <span className="soft small keep">
                    {ROSTER.open} {p.open}
                  </span>
                )}
                {p.leaving && <span className="tag tag-soon">{ROSTER.leaving}</span>}
                {roster.mayWrite && p.id !== me.id && going !== p.id && (
                  <Button size="small" type="text" onClick={() => setGoing(p.id)}>
                    {ROSTER.leaving}
                  </Button>
                )}
              </span>
            </div>
            {going === p.id && <Going person={p} onClose={() => setGoing(null)} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Two steps: signed out at once with everything listed; gone when every post has somebody. */
const Going = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { message } = App.useApp();
  const [heirs, setHeirs] = useState<Record<string, string>>({});
  const start = useStartLeaving();
  const finish = useFinishLeaving();
  const error = start.error ?? finish.error;
  const said = error ? (problemOf(error)?.title ?? LIST.unreached) + (problemOf(error)?.next ?? '') : null;
  if (!start.data)
    return (
      <>
        <ConfirmConsequence
          label={ROSTER.leaving}
          consequence={ROSTER_DESK.leavingConsequence}
          danger
          working={start.isPending}
          onSure={() => start.mutate(person.id)}
          onNotNow={onClose}
        />
        {said && <p className="field-error">{said}</p>}
      </>
    );
  const { holds, posts } = start.data;
  const open = posts.filter((p) => p.alone && !heirs[p.id]);
  return (
    <div className="stack roster-going">
      <p>
        <strong>{ROSTER_DESK.holds(holds.length)}</strong>
      </p>
      <ul>
        {holds.map((h) => (
          <li key={`${h.matterId}.${h.how}`} className="small">
            {h.number} {h.title}（{ROSTER_DESK.how[h.how]}）
          </li>
        ))}
      </ul>
      <h3>{ROSTER.heirs}</h3>
      {posts.map((p) => (
        <div key={p.id} className="spread">
          <span>
            {p.say}
            {p.alone && <span className="field-unknown small">　{ROSTER_DESK.alone}</span>}
          </span>
          <Select
            allowClear
            className="roster-who"
            aria-label={`${p.say} ${ROSTER.heirs}`}
            placeholder={ROSTER.heirs}
            value={heirs[p.id]}
            options={p.candidates.map((c) => ({ value: c.id, label: c.name }))}
            onChange={(staffId?: string) =>
              setHeirs(({ [p.id]: _, ...rest }) => (staffId ? { ...rest, [p.id]: staffId } : rest))
            }
          />
        </div>
      ))}
      {said && <p className="field-error">{said}</p>}
      <div className="row">
        <Button
          type="primary"
          danger
          disabled={open.length > 0}
          loading={finish.isPending}
          onClick={() =>
            finish.mutate(
              {
                id: person.id,
                heirs: Object.entries(heirs).map(([postId, staffId]) => ({ postId, staffId })),
              },
              {
                onSuccess: ({ handed }) => {
                  void message.success(ROSTER_DESK.leftDone(handed));
                  onClose();
                },
              },
            )
          }
        >
          {ROSTER.finish}
        </Button>
      </div>
    </div>
  );
};
