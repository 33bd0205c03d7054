import { CALLS, LIST } from '@huiyin/shared/labels/console';
import { App, Button } from 'antd';
import { CallCard } from '../features/calls/call-card';
import { useCallResult, useCalls } from '../features/calls/calls-data';
import { problemOf } from '../platform/api';
import { Asked, Empty } from '../ui/list-states';

/** The call list: who could not be told by WeChat. */
export const Calls = () => {
  const { message } = App.useApp();
  const asked = useCalls();
  const result = useCallResult();
  const items = asked.data?.pages.flatMap((p) => p.items) ?? [];
  const total = asked.data?.pages[0]?.total;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>
            {CALLS.title} {total && <span className="soft">{total.more ? `${total.n}+` : total.n}</span>}
          </h1>
          <p className="soft">{CALLS.why}</p>
        </div>
      </header>
      <Asked query={asked} empty={items.length === 0 ? <Empty words={CALLS.empty} /> : undefined}>
        <ul className="calls">
          {items.map((call) => (
            <CallCard
              key={call.id}
              call={call}
              working={result.isPending}
              onResult={(r) =>
                result.mutate(
                  { id: call.id, result: r },
                  {
                    onSuccess: () => void message.success(CALLS.recorded),
                    onError: (e) => void message.error(problemOf(e)?.title ?? LIST.unreached),
                  },
                )
              }
            />
          ))}
        </ul>
        {asked.hasNextPage && (
          <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {LIST.more}
          </Button>
        )}
      </Asked>
    </div>
  );
};
