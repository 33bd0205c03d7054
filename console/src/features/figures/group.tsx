import type { Measure } from '@huiyin/shared/domain/figures/measures';
import { FIGURES, MEASURE_LABELS, sayDays, sayShare } from '@huiyin/shared/labels/figures';
import { Link } from 'react-router-dom';
import { addressOf, type MonthFigures, type Slice } from './figures-data';

interface Props {
  title: string;
  keys: readonly Measure[];
  month: MonthFigures;
  /** Without it nothing opens: on paper. */
  slice?: Slice;
}

const timesOf = ({ times }: MonthFigures, key: Measure): string => {
  if (key === 'returned' && times.returns > 0) return FIGURES.times.returned(times.returns);
  if (key === 'our-fault' && times.faults > 0) return FIGURES.times['our-fault'](times.faults);
  if (key === 'urged' && times.urges > 0) return FIGURES.times.urged(times.urges);
  return '';
};

const Row = ({ measure, month, slice }: { measure: Measure; month: MonthFigures; slice?: Slice }) => {
  const { label, how, of } = MEASURE_LABELS[measure];
  const n = month.total[measure];
  const share = of ? sayShare(n, month.total[of]) : '';
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="figures-how">
          {how}
          {timesOf(month, measure) && ` ${timesOf(month, measure)}。`}
        </span>
      </th>
      <td className="figures-n">
        {n === 0 || !slice || !month.opens ? n : <Link to={addressOf(slice, measure)}>{n}</Link>}
      </td>
      <td className="figures-share">
        {share}
        {share && of && <span className="figures-of">{FIGURES.share(MEASURE_LABELS[of].label)}</span>}
      </td>
    </tr>
  );
};

/** Numbers that belong together, each with its share of what and how it is counted. */
export const Group = ({ title, keys, month, slice }: Props) => (
  <section className="card figures-group">
    <h2>{title}</h2>
    <table>
      <tbody>
        {keys.map((key) => (
          <Row key={key} measure={key} month={month} slice={slice} />
        ))}
        {keys.includes('answered') && (
          <tr>
            <th scope="row">
              {FIGURES.median}
              <span className="figures-how">{FIGURES.medianHow}</span>
            </th>
            <td className="figures-n" colSpan={2}>
              {sayDays(month.medianDays)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  </section>
);
