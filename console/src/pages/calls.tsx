import { CALLS, LIST, MATTER } from '@huiyin/shared/labels/console';
import { AFTER_DESK } from '@huiyin/shared/labels/desk';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useCallbacks } from '../features/aftercare/aftercare-data';
import { CallbackCard } from '../features/aftercare/callback-card';
import { NotSolvedForm } from '../features/aftercare/not-solved-form';
import { CallCard, RESULTS } from '../features/calls/call-card';
import { type Call, type CallResult, useCallResult, useCalls } from '../features/calls/calls-data';
import { hasRole, useStaff } from '../features/session/session';
import { problemOf } from '../platform/api';
import { useShortcuts } from '../platform/shortcuts';
import { Asked, Empty } from '../ui/list-states';

/** The call list: who could not be told by WeChat. */
export const Calls = () => {
  const staff = useStaff();
  const { message } = App.useApp();
  const asked = useCalls();
  const result = useCallResult();
  const items = asked.data?.pages.flatMap((p) => p.items) ?? [];
  const total = asked.data?.pages[0]?.total;
  const [wish, setWish] = useState(0);
  const at = Math.min(wish, items.length - 1);
  const record = (call: Call | undefined, r: CallResult | undefined) => {
    if (!call || !r || result.isPending) return;
    result.mutate(
      { call, result: r },
      {
        onSuccess: () => void message.success(CALLS.recorded),
        onError: (e) =>
          void message.error(problemOf(e)?.title ?? `${LIST.unreached}${MATTER.repeatedUnreached}`),
      },
    );
  };
  useShortcuts({
    j: () => setWish(Math.min(items.length - 1, at + 1)),
    k: () => setWish(Math.max(0, at - 1)),
    ...Object.fromEntries(RESULTS.map(([r], i) => [String(i + 1), () => record(items[at], r)])),
  });
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
          {items.map((call, i) => (
            <CallCard
              key={call.id}
              call={call}
              on={i === at}
              working={result.isPending}
              onResult={(r) => record(call, r)}
            />
          ))}
        </ul>
        {asked.hasNextPage && (
          <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {LIST.more}
          </Button>
        )}
      </Asked>
      <Callbacks />
      {hasRole(staff, 'clerk', 'grid', 'supervisor') && <NotSolvedForm />}
    </div>
  );
};

/** Who is asked afterwards how it was; the list is nobody's who handled it. */
const Callbacks = () => {
  const may = hasRole(useStaff(), 'clerk', 'supervisor');
  const asked = useCallbacks(may);
  const items = asked.data?.pages.flatMap((p) => p.items) ?? [];
  if (!may || items.length === 0) return null;
  return (
    <>
      <header className="page-head calls-after">
        <div>
          <h2>
            {AFTER_DESK.title} <span className="soft">{items.length}</span>
          </h2>
          <p className="soft">{AFTER_DESK.hint}</p>
        </div>
      </header>
      <ul className="calls">
        {items.map((c) => (
          <CallbackCard key={c.id} callback={c} />
        ))}
      </ul>
      {asked.hasNextPage && (
        <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {LIST.more}
        </Button>
      )}
    </>
  );
};
