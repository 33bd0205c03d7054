import { calls } from '@huiyin/shared/contracts/calls';
import type { Reply } from '@huiyin/shared/contracts/route';
import { useLoad } from '@/hooks/use-load';
import { staffApi } from '@/platform/api';
import type { Waiting } from '../rules/outbox';

export type Calls = Reply<typeof calls>;
export type CallRow = Calls['items'][number];

/** The calls owed by this person's desks, soonest first, kept on the phone. */
export const useCalls = (scope: string) =>
  useLoad(scope, 'calls', () => staffApi(calls, { query: { limit: 50 } }));

/** A call recorded here and not yet sent is done for whoever made it; nobody answered means that it is still owed. */
export const stillToCall = (all: readonly CallRow[], recorded: readonly Waiting[]): CallRow[] => {
  const done = new Set(
    recorded.flatMap(({ deed }) =>
      deed.kind === 'call' && deed.body.result !== 'no-answer' ? [deed.params.id] : [],
    ),
  );
  return all.filter(({ id }) => !done.has(id));
};
