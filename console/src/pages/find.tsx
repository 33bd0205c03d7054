import { search } from '@huiyin/shared/contracts/queue';
import { LIST, SHELL } from '@huiyin/shared/labels/console';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { MatterList } from '../features/matter/matter-list';
import { MatterPane } from '../features/matter/matter-pane';
import { useCursor } from '../features/matter/use-cursor';
import { api } from '../platform/api';
import { useShortcuts } from '../platform/shortcuts';
import { Asked, Empty } from '../ui/list-states';
import './workbench.css';

/** Matters by number or name; the same two columns as a queue. */
export const Find = () => {
  const [asked, setAsked] = useSearchParams();
  const navigate = useNavigate();
  const q = asked.get('q') ?? '';
  const openId = asked.get('open') ?? undefined;
  const found = useInfiniteQuery({
    queryKey: ['find', q],
    queryFn: ({ pageParam }) => api(search, { query: { q, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: q !== '',
  });
  const rows = found.data?.pages.flatMap((p) => p.items) ?? [];
  const cursor = useCursor(
    rows.map((r) => r.id),
    openId,
  );
  const open = (id: string | undefined) => id && setAsked({ q, open: id });
  useShortcuts({
    j: () => cursor.move(1),
    k: () => cursor.move(-1),
    enter: () => open(rows[cursor.at]?.id),
    esc: () => (openId ? setAsked({ q }) : navigate('/queue/mine')),
  });
  return (
    <div className={`workbench ${openId ? 'workbench-open' : ''}`}>
      <section className="workbench-list" aria-label={SHELL.search}>
        <header className="workbench-head">
          <h2 className="clip">{q}</h2>
        </header>
        <div className="workbench-scroll">
          <Asked
            query={found}
            rows={8}
            empty={rows.length === 0 ? <Empty words={LIST.noMatch} /> : undefined}
          >
            <MatterList
              rows={rows}
              openId={openId}
              cursor={cursor.at}
              onOpen={(row) => open(row.id)}
              more={found.hasNextPage}
              onMore={() => void found.fetchNextPage()}
              loadingMore={found.isFetchingNextPage}
            />
          </Asked>
        </div>
      </section>
      {openId ? <MatterPane key={openId} id={openId} /> : <Empty words={LIST.choose} />}
    </div>
  );
};
