import { DESK_COLUMNS, FIGURES } from '@huiyin/shared/labels/figures';
import { Link } from 'react-router-dom';
import { addressOf, type DeskFigures, type MonthFigures, type Slice } from './figures-data';

const sliceOf = ({ centreId, windowId }: DeskFigures, slice: Slice): Slice => ({
  ...slice,
  centreId,
  windowId: windowId ?? 'none',
});

/** The same numbers for each desk, in the order of the places: no desk is ranked, no person measured. */
export const ByDesk = ({ month, slice }: { month: MonthFigures; slice?: Slice }) => (
  <table className="card desks figures-desks">
    <caption>{FIGURES.byDesk}</caption>
    <thead>
      <tr>
        <th scope="col">{FIGURES.desk}</th>
        {DESK_COLUMNS.map(({ key, label }) => (
          <th key={key} scope="col" className="desks-n">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {month.desks.map((d) => (
        <tr key={`${d.centreId}.${d.windowId}`}>
          <th scope="row">
            {slice ? <Link to={addressOf(sliceOf(d, slice))}>{d.label}</Link> : d.label}
            <span className="soft small desks-centre">{d.centre}</span>
          </th>
          {DESK_COLUMNS.map(({ key }) => (
            <td key={key} className="desks-n">
              {d.counts[key] === 0 || !d.opens || !slice ? (
                <span className="soft">{d.counts[key]}</span>
              ) : (
                <Link to={addressOf(sliceOf(d, slice), key)}>{d.counts[key]}</Link>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
