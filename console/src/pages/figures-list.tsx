import { LIST } from '@huiyin/shared/labels/console';
import { FIGURES, MEASURE_LABELS, sayMonths } from '@huiyin/shared/labels/figures';
import { Button } from 'antd';
import { Link } from 'react-router-dom';
import { addressOf, useFiguresList, useMeasure, useSlice } from '../features/figures/figures-data';
import { useHallMode } from '../platform/hall-mode';
import { Asked, Empty } from '../ui/list-states';
import { sayMoment } from '../ui/moment';
import { sayNumber } from '../ui/say-number';
import './supervise.css';

/** The matters behind one number, newest first; as many as the number says. */
export const FiguresList = () => {
  const [slice] = useSlice();
  const measure = useMeasure();
  const asked = useFiguresList(slice, measure);
  const { hide } = useHallMode();
  const items = asked.data?.pages.flatMap((p) => p.items) ?? [];
  const { label, how } = MEASURE_LABELS[measure];
  const { from, to = from } = slice;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{FIGURES.list(label)}</h1>
          <p className="soft">
            {from && to && `${sayMonths(from, to)}：`}
            {how} <Link to={addressOf(slice)}>{FIGURES.back}</Link>
          </p>
        </div>
      </header>
      <Asked query={asked} empty={items.length === 0 ? <Empty words={FIGURES.listNone} /> : undefined}>
        <table className="card desks">
          <thead>
            <tr>
              {FIGURES.columns.map((c) => (
                <th key={c} scope="col">
                  {c}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((m) => (
              <tr key={m.id}>
                <td className="keep">
                  <Link to={`/matter/${m.id}`}>{sayNumber(m.number)}</Link>
                </td>
                <td>
                  {hide(m.applicant, m.number)}　{m.title}
                  <span className="soft small desks-centre">{m.from}</span>
                </td>
                <td className="keep">{sayMoment(m.at)}</td>
                <td>{m.stateLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {asked.hasNextPage && (
          <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {LIST.more}
          </Button>
        )}
      </Asked>
    </div>
  );
};
