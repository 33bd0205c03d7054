import { LIST, NOTICES } from '@huiyin/shared/labels/console';
import { BOARD_HINT, NOTICE_STATES, SUMS } from '@huiyin/shared/labels/notices';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useBoard, useRecall } from '../features/notice/notice-data';
import { Legend, Tile, type TileFacts } from '../features/notice/tile';
import { hasRole, useStaff } from '../features/session/session';
import { problemOf } from '../platform/api';
import { ConfirmConsequence } from '../ui/confirm-consequence';
import { Asked } from '../ui/list-states';
import { sayMoment } from '../ui/moment';
import '../features/notice/notice.css';

type State = TileFacts['state'];
type Board = NonNullable<ReturnType<typeof useBoard>['data']>;

/** The reach board: a tile per household, homes without a phone among them, and the figure that is true. */
export const NoticeBoard = () => {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useBoard(id);
  return (
    <div className="page">
      <Asked query={asked}>{asked.data && <Drawn board={asked.data} />}</Asked>
    </div>
  );
};

const Drawn = ({ board }: { board: Board }) => {
  const { notice, sums } = board;
  const [only, setOnly] = useState<State | null>(null);
  const counts: Partial<Record<State, number>> = {};
  for (const t of board.grids.flatMap((g) => g.tiles)) counts[t.state] = (counts[t.state] ?? 0) + 1;
  return (
    <div className="stack board">
      <header className="page-head board-head">
        <div>
          <h1>
            {notice.title}{' '}
            {notice.state !== 'sent' && <span className="tag tag-soon">{NOTICE_STATES[notice.state]}</span>}
          </h1>
          <p className="soft small">
            {notice.by}　{sayMoment(notice.at)}　{BOARD_HINT}
          </p>
        </div>
        {notice.state === 'sent' && <Recall id={notice.id} />}
      </header>
      <section className="card board-truth">
        <p className="board-figure">
          {NOTICES.truth(sums.reached, sums.households)}
          <span className={sums.left === 0 ? 'board-all' : 'board-left'}>
            {sums.left === 0 ? NOTICES.allReached : NOTICES.left(sums.left)}
          </span>
        </p>
        <Sums sums={sums} ask={notice.ask} />
      </section>
      <Legend only={only} counts={counts} onOnly={setOnly} />
      {board.grids.map((g) => (
        <section key={g.grid.id} className="card">
          <header className="spread">
            <h2>{g.grid.name}</h2>
            <span className="soft">{g.worker ? NOTICES.worker(g.worker) : NOTICES.noWorker}</span>
          </header>
          <ul className={`tiles ${g.tiles.some((t) => t.label.includes(' ')) ? 'tiles-named' : ''}`}>
            {g.tiles
              .filter((t) => only === null || t.state === only)
              .map((t) => (
                <Tile key={t.householdId} tile={t} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Sums = ({ sums, ask }: { sums: Board['sums']; ask: Board['notice']['ask'] }) => {
  const keys: (keyof Board['sums'])[] = [
    'byWechat',
    'byPhone',
    'byDoor',
    'excused',
    ...(ask === 'none' ? [] : (['answered'] as const)),
    ...(ask === 'attend' ? (['go', 'no', 'ride'] as const) : []),
  ];
  return (
    <dl className="sums">
      {keys.map((key) => (
        <div key={key}>
          <dt>{SUMS[key]}</dt>
          <dd>{sums[key]}</dd>
        </div>
      ))}
    </dl>
  );
};

const Recall = ({ id }: { id: string }) => {
  const staff = useStaff();
  const { message } = App.useApp();
  const [sure, setSure] = useState(false);
  const recall = useRecall();
  if (!hasRole(staff, 'editor', 'supervisor')) return null;
  if (!sure) return <Button onClick={() => setSure(true)}>{NOTICES.recall}</Button>;
  return (
    <ConfirmConsequence
      label={NOTICES.recall}
      consequence={NOTICES.recallConsequence}
      danger
      working={recall.isPending}
      onSure={() =>
        recall.mutate(id, {
          onSuccess: () => void message.success(NOTICES.recalled),
          onError: (e) => void message.error(problemOf(e)?.title ?? LIST.unreached),
        })
      }
      onNotNow={() => setSure(false)}
    />
  );
};
