import { LIST, QUEUES } from '@huiyin/shared/labels/console';
import { useMemo } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { useClaim } from '../features/matter/matter-data';
import { MatterList } from '../features/matter/matter-list';
import { MatterPane } from '../features/matter/matter-pane';
import { useQueue } from '../features/matter/queue';
import type { MatterRow, QueueView } from '../features/matter/types';
import { useCursor } from '../features/matter/use-cursor';
import { useShortcuts } from '../platform/shortcuts';
import { Asked, Empty } from '../ui/list-states';
import './workbench.css';

/** Queues: the list in the middle, the matter on the right. */
export const Workbench = () => {
  const { view = 'mine', id } = useParams<{ view: string; id: string }>();
  return view in QUEUES ? (
    <Queue key={view} view={view as QueueView} openId={id} />
  ) : (
    <Navigate to="/queue/mine" />
  );
};

const Queue = ({ view, openId }: { view: QueueView; openId: string | undefined }) => {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const party = search.get('party') ?? undefined;
  const asked = useQueue(view, party);
  const tail = party ? `?party=${party}` : '';
  const rows = useMemo(() => asked.data?.pages.flatMap((p) => p.items) ?? [], [asked.data]);
  const ids = useMemo(() => rows.map((r) => r.id), [rows]);
  const cursor = useCursor(ids, openId);
  const claim = useClaim();
  const open = (row: MatterRow | undefined, at: number) => {
    if (!row) return;
    cursor.setAt(at);
    navigate(`/queue/${view}/${row.id}${tail}`);
  };
  useShortcuts({
    j: () => {
      cursor.move(1);
      if (cursor.at >= rows.length - 2 && asked.hasNextPage) void asked.fetchNextPage();
    },
    k: () => cursor.move(-1),
    enter: () => open(rows[cursor.at], cursor.at),
    c: () => rows[cursor.at] && claim.mutate(rows[cursor.at]?.id ?? ''),
    esc: () => navigate(`/queue/${view}${tail}`),
  });
  return (
    <div className={`workbench ${openId ? 'workbench-open' : ''}`}>
      <section className="workbench-list" aria-label={QUEUES[view].label}>
        <header className="workbench-head">
          <h2 className="clip">
            {QUEUES[view].label}
            {party && rows[0]?.owed && <span className="soft">　{rows[0].owed.party.label}</span>}
          </h2>
        </header>
        <div className="workbench-scroll">
          <Asked
            query={asked}
            rows={8}
            empty={rows.length === 0 ? <Empty words={QUEUES[view].empty} /> : undefined}
          >
            <MatterList
              rows={rows}
              openId={openId}
              cursor={cursor.at}
              onOpen={open}
              more={asked.hasNextPage}
              onMore={() => void asked.fetchNextPage()}
              loadingMore={asked.isFetchingNextPage}
            />
          </Asked>
        </div>
      </section>
      {openId ? (
        <MatterPane key={openId} id={openId} />
      ) : (
        <Empty words={LIST.choose} hint={LIST.chooseHint} />
      )}
    </div>
  );
};
