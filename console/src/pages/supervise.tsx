import { deskLoads } from '@huiyin/shared/contracts/report';
import { SUPERVISE } from '@huiyin/shared/labels/console';
import { FIGURES } from '@huiyin/shared/labels/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { api } from '../platform/api';
import { Asked, Empty } from '../ui/list-states';
import { sayDate, sayMoment } from '../ui/moment';
import './supervise.css';

interface Count {
  n: number;
  more: boolean;
}

const COLUMNS = [
  { key: 'open', view: 'desk', label: SUPERVISE.open },
  { key: 'dueSoon', view: 'due-soon', label: SUPERVISE.dueSoon },
  { key: 'late', view: 'late', label: SUPERVISE.late },
  { key: 'waiting', view: 'waiting', label: SUPERVISE.waiting },
  { key: 'undelivered', view: 'undelivered', label: SUPERVISE.undelivered },
] as const;

const say = ({ n, more }: Count) => (more ? `${n}+` : String(n));

/** What is owed and late now, per desk; each number opens the list behind it. No person is measured. */
export const Supervise = () => {
  const asked = useQuery({
    queryKey: ['desks'],
    queryFn: () => api(deskLoads, {}),
    refetchInterval: 30_000,
  });
  const desks = asked.data?.desks ?? [];
  const sum = (key: 'open' | 'late') => desks.reduce((n, d) => n + d[key].n, 0);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{SUPERVISE.title}</h1>
          {asked.data && (
            <p className="soft">
              {SUPERVISE.now(sayMoment(asked.data.at))}：{SUPERVISE.lateShare(sum('late'), sum('open'))}{' '}
              <Link to="/figures">{FIGURES.toFigures}</Link>
            </p>
          )}
        </div>
      </header>
      <Asked query={asked} empty={desks.length === 0 ? <Empty words={SUPERVISE.none} /> : undefined}>
        <table className="card desks">
          <thead>
            <tr>
              <th scope="col">{SUPERVISE.window}</th>
              {COLUMNS.map((c) => (
                <th key={c.key} scope="col" className="desks-n">
                  {c.label}
                </th>
              ))}
              <th scope="col">{SUPERVISE.oldest}</th>
            </tr>
          </thead>
          <tbody>
            {desks.map((d) => (
              <tr key={`${d.party.kind}.${d.party.id}`}>
                <th scope="row">
                  {d.party.label}
                  <span className="soft small desks-centre">{d.centre}</span>
                </th>
                {COLUMNS.map((c) => (
                  <td key={c.key} className={`desks-n desks-${c.key}`}>
                    {d[c.key].n === 0 || !d.opens ? (
                      <span className="soft">{say(d[c.key])}</span>
                    ) : (
                      <Link to={`/queue/${c.view}?party=${d.party.id}`}>{say(d[c.key])}</Link>
                    )}
                  </td>
                ))}
                <td className="keep">{d.oldest === null ? '' : sayDate(d.oldest)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Asked>
    </div>
  );
};
