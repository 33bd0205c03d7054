import { monthOf, monthPlus } from '@huiyin/shared/domain/figures/months';
import { sayMonth } from '@huiyin/shared/labels/echo';
import { FIGURES, sayMonths } from '@huiyin/shared/labels/figures';
import { Select } from 'antd';
import type { MonthFigures, Slice } from './figures-data';

const ALL = '';

/** This month and the twelve before, and each of these years so far. */
const spansOf = (now: number, chosen: { from: string; to: string }) => {
  const last = monthOf(now);
  const months = Array.from({ length: 13 }, (_, i) => monthPlus(last, -i)).map((month) => ({
    value: `${month}/${month}`,
    label: sayMonth(month),
  }));
  const year = last.slice(0, 4);
  const spans = [...months, { value: `${year}-01/${last}`, label: FIGURES.wholeYear(year) }];
  const value = `${chosen.from}/${chosen.to}`;
  return spans.some((s) => s.value === value)
    ? spans
    : [{ value, label: sayMonths(chosen.from, chosen.to) }, ...spans];
};

/** Which months, and which centre or window. */
export const Choices = ({
  month,
  slice,
  onChange,
}: {
  month: MonthFigures;
  slice: Slice;
  onChange: (next: Slice) => void;
}) => {
  const { centreId, windowId, ...rest } = slice;
  const desks = month.desks.filter((d) => d.centreId === centreId);
  const span = (value: string) => {
    const [from = '', to = from] = value.split('/');
    onChange({ ...slice, from, to });
  };
  return (
    <div className="row row-wrap figures-choices">
      <Select
        aria-label={FIGURES.month}
        value={`${month.from}/${month.to}`}
        options={spansOf(month.at, month)}
        onChange={span}
      />
      <Select
        aria-label={FIGURES.centre}
        value={centreId ?? ALL}
        options={[
          { value: ALL, label: FIGURES.all },
          ...month.centres.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id: string) => onChange({ ...rest, ...(id === ALL ? {} : { centreId: id }) })}
      />
      {centreId && (
        <Select
          aria-label={FIGURES.desk}
          value={windowId ?? ALL}
          options={[
            { value: ALL, label: FIGURES.allDesks },
            ...desks.map((d) => ({ value: d.windowId ?? 'none', label: d.label })),
          ]}
          onChange={(id: string) => onChange({ ...rest, centreId, ...(id === ALL ? {} : { windowId: id }) })}
        />
      )}
    </div>
  );
};
