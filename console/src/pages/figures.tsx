import { FIGURES, MEASURE_GROUPS, sayMonths } from '@huiyin/shared/labels/figures';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ByDesk } from '../features/figures/by-desk';
import { Choices } from '../features/figures/choices';
import { type MonthFigures, useFigures, useSlice } from '../features/figures/figures-data';
import { Group } from '../features/figures/group';
import { PrintFrame } from '../features/print/print-frame';
import { Asked } from '../ui/list-states';
import { sayMoment } from '../ui/moment';
import './supervise.css';
import './figures.css';

/** When it was counted, and what opens. */
const sayHead = (month: MonthFigures): string => {
  if (month.opens) return FIGURES.when(sayMoment(month.at));
  return month.centres.some(({ opens }) => opens) ? FIGURES.chooseOwn : FIGURES.closedHere;
};

/** What a sheet of paper says of it: the same numbers, nothing to open. */
const Sheet = ({ month, where }: { month: MonthFigures; where: string }) => (
  <div className="figures-sheet">
    <h1>
      {where} {sayMonths(month.from, month.to)} {FIGURES.title}
    </h1>
    {MEASURE_GROUPS.map(({ title, keys }) => (
      <Group key={title} title={title} keys={keys} month={month} />
    ))}
    <ByDesk month={month} />
    <p>{FIGURES.printed(sayMoment(month.at))}</p>
  </div>
);

/** How the matters of a month went, with denominators; each number opens the list behind it. No person is measured. */
export const Figures = () => {
  const [slice, setSlice] = useSlice();
  const [printing, setPrinting] = useState(false);
  const asked = useFigures(slice);
  const month = asked.data;
  const desk = month?.desks.find((d) => d.windowId === slice.windowId);
  const centre = month?.centres.find((c) => c.id === slice.centreId)?.name ?? '';
  const where = slice.windowId && desk ? `${centre}${desk.label}` : centre;
  return (
    <div className="page figures">
      <header className="page-head">
        <div>
          <h1>{FIGURES.title}</h1>
          <p className="soft">
            {month && sayHead(month)} <Link to="/supervise">{FIGURES.toNow}</Link>
          </p>
        </div>
        {month && (
          <div className="row row-wrap">
            <Choices month={month} slice={slice} onChange={setSlice} />
            <Button onClick={() => setPrinting(true)}>{FIGURES.print}</Button>
          </div>
        )}
      </header>
      <Asked query={asked}>
        {month && (
          <>
            <div className="figures-groups">
              {MEASURE_GROUPS.map(({ title, keys }) => (
                <Group key={title} title={title} keys={keys} month={month} slice={slice} />
              ))}
            </div>
            <ByDesk month={month} slice={slice} />
            <PrintFrame
              title={FIGURES.print}
              open={printing}
              paper="a4"
              of={month}
              onClose={() => setPrinting(false)}
            >
              <Sheet month={month} where={where} />
            </PrintFrame>
          </>
        )}
      </Asked>
    </div>
  );
};
