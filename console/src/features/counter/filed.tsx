import { COUNTER, PRINT } from '@huiyin/shared/labels/console';
import { ON_THE_SPOT } from '@huiyin/shared/labels/counter';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useShortcuts } from '../../platform/shortcuts';
import { Kbd } from '../../ui/kbd';
import { OwedLine } from '../../ui/owed-line';
import type { MatterView } from '../matter/types';
import { PrintDialog } from '../print/print-dialog';
import { mayEndNow, OnTheSpot } from './on-the-spot';

interface Props {
  view: MatterView;
  onNext: (sameItem: boolean) => void;
  /** It is as far as this now; absent where nothing is closed on the spot. */
  onView?: (view: MatterView) => void;
}

/** The receipt on the screen: the number large, what is owed, and on to the next person in one key. */
export const Filed = ({ view, onNext, onView }: Props) => {
  const navigate = useNavigate();
  const [printing, setPrinting] = useState(false);
  const [ending, setEnding] = useState(false);
  const endable = onView !== undefined && mayEndNow(view);
  const next = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the keyboard goes on after each change
  useEffect(() => next.current?.focus(), [view.version]);
  useShortcuts(
    {
      p: () => setPrinting(true),
      n: () => onNext(true),
      ...(endable ? { d: () => setEnding(true) } : {}),
    },
    1,
  );
  return (
    <section className="card filed">
      <h1>
        {COUNTER.submitted}：{view.applicant}　{view.title}
      </h1>
      <p className="filed-number number">
        {view.number}
        {view.queryCode && (
          <span className="filed-code">
            {PRINT.queryCode} <b>{view.queryCode}</b>
          </span>
        )}
      </p>
      <OwedLine owed={view.owed} closed={view.stateLabel} />
      {!view.open && <p role="status">{ON_THE_SPOT.done}</p>}
      {ending && endable && <OnTheSpot view={view} onDone={onView} />}
      <div className="row row-wrap">
        <Button ref={next} type="primary" size="large" onClick={() => onNext(true)}>
          {COUNTER.nextSame} <Kbd>n</Kbd>
        </Button>
        {endable && !ending && (
          <Button size="large" onClick={() => setEnding(true)}>
            {ON_THE_SPOT.open} <Kbd>d</Kbd>
          </Button>
        )}
        <Button size="large" onClick={() => setPrinting(true)}>
          {COUNTER.printReceipt} <Kbd>p</Kbd>
        </Button>
        <Button size="large" onClick={() => onNext(false)}>
          {COUNTER.nextOther}
        </Button>
        <Button size="large" onClick={() => navigate(`/matter/${view.id}`)}>
          {COUNTER.openMatter}
        </Button>
      </div>
      <PrintDialog view={view} open={printing} onClose={() => setPrinting(false)} />
    </section>
  );
};
