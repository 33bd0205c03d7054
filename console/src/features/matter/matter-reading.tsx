import { BASES } from '@huiyin/shared/labels/bases';
import { MATTER } from '@huiyin/shared/labels/console';
import { AT_DESK } from '@huiyin/shared/labels/desk';
import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router-dom';
import { useHallMode } from '../../platform/hall-mode';
import { sayMoment, sayShortDate } from '../../ui/moment';
import { sayNumber } from '../../ui/say-number';
import { Timeline } from '../../ui/timeline';
import { Posted } from '../publicity/posted';
import { paperStatus } from './papers';
import type { MatterView } from './types';
import { Way } from './way';

type Tab = 'answers' | 'timeline';

interface Props {
  view: MatterView;
  /** The papers lie beside; where there are none to look at, their names stand here. */
  papersBeside: boolean;
}

/** What there is to read of a matter: result, notes, answers; or how it went. */
export const MatterReading = ({ view, papersBeside }: Props) => {
  const [tab, setTab] = useState<Tab>('answers');
  return (
    <div className="reading">
      <Segmented<Tab>
        value={tab}
        onChange={setTab}
        options={[
          { value: 'answers', label: MATTER.answers },
          { value: 'timeline', label: MATTER.timeline },
        ]}
      />
      {tab === 'timeline' ? (
        <>
          <Promises promises={view.promises} />
          <Timeline entries={view.timeline} />
        </>
      ) : (
        <Answers view={view} papersBeside={papersBeside} />
      )}
    </div>
  );
};

const Answers = ({ view, papersBeside }: Props) => {
  const { hide } = useHallMode();
  return (
    <>
      <Outcome view={view} />
      <Way steps={view.steps} />
      <Posted view={view} />
      <Alike view={view} />
      {view.notes.length > 0 && (
        <Section title={MATTER.notes}>
          {view.notes.map((n) => (
            <Pair key={n.title} label={n.title} value={n.text} />
          ))}
        </Section>
      )}
      {view.sections.map((s) => (
        <Section key={s.title} title={s.title}>
          {s.rows.map((r) => (
            <Pair key={r.key} label={r.label} value={r.value} />
          ))}
        </Section>
      ))}
      {!papersBeside && view.papers.length > 0 && (
        <Section title={MATTER.papers}>
          {view.papers.map((p) => (
            <Pair key={p.slot} label={p.name} value={p.say ?? p.later?.say ?? paperStatus(p)} />
          ))}
        </Section>
      )}
      {view.parties.length > 0 && (
        <Section title={MATTER.parties}>
          {view.parties.map((p) => (
            <Pair
              key={`${p.role}.${p.name}`}
              label={p.roleLabel}
              value={[hide(p.name, view.number), p.reach].filter(Boolean).join('　')}
            />
          ))}
        </Section>
      )}
      <Bases bases={view.bases} />
      {view.tasks.length > 0 && (
        <Section title={MATTER.tasks}>
          {view.tasks.map((t) => (
            <Pair
              key={t.id}
              label={t.label}
              value={`${t.assignee}　${t.doneAt ? `${MATTER.doneAt} ${sayMoment(t.doneAt)}` : `${MATTER.due} ${sayShortDate(t.due)}`}${t.result ? `\n${t.result}` : ''}`}
            />
          ))}
        </Section>
      )}
    </>
  );
};

const Outcome = ({ view }: { view: MatterView }) => {
  const { outcome } = view;
  if (!outcome) return null;
  return (
    <Section title={MATTER.outcome}>
      <Pair label={outcome.label} value={outcome.reasons} />
      {outcome.amountSay && <Pair label={MATTER.amount} value={outcome.amountSay} />}
      {outcome.next && <Pair label={MATTER.nextDoor} value={outcome.next} />}
      {view.ratingSay && (
        <Pair
          label={MATTER.ratingTitle}
          value={[view.ratingSay, view.rating?.words].filter(Boolean).join('　')}
        />
      )}
    </Section>
  );
};

/** Every promise that was told: figures use the first, and nobody need ask what was said before. */
const Promises = ({ promises }: { promises: MatterView['promises'] }) =>
  !promises || promises.length < 2 ? null : (
    <Section title={AT_DESK.promises}>
      {promises.map((p, i) => (
        <Pair
          key={p.at}
          label={i === promises.length - 1 ? AT_DESK.firstPromise : sayMoment(p.at)}
          value={[p.say, p.why].filter(Boolean).join('　')}
        />
      ))}
    </Section>
  );

/** The rules of the day on which it was filed; an unconfirmed one is marked. */
const Bases = ({ bases }: { bases: MatterView['bases'] }) =>
  !bases || bases.length === 0 ? null : (
    <Section title={BASES.title}>
      {bases.map(({ say }, i) => (
        <Pair key={say} label={String(i + 1)} value={say} />
      ))}
    </Section>
  );

const Alike = ({ view }: { view: MatterView }) =>
  view.alike.length === 0 ? null : (
    <p className="reading-alike">
      {MATTER.alike}：
      {view.alike.map((a, i) => (
        <span key={a.id}>
          {i > 0 && '、'}
          <Link to={`/matter/${a.id}`}>
            {sayNumber(a.number)} {a.title}
          </Link>
        </span>
      ))}
    </p>
  );

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="reading-section">
    <h3>{title}</h3>
    <dl>{children}</dl>
  </section>
);

const Pair = ({ label, value }: { label: string; value: string }) => (
  <div className="pair">
    <dt>{label}</dt>
    <dd className="pre">{value}</dd>
  </div>
);
