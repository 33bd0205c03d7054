import { queue } from '@huiyin/shared/contracts/queue';
import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';
import type { QueueView } from './types';

type Page = Awaited<ReturnType<typeof askPage>>;

const askPage = (view: QueueView, partyId?: string, cursor?: string) =>
  api(queue, { query: { view, partyId, cursor, limit: 50 } });

const LOOK_AGAIN_MS = 20_000;

/** One queue, page by page, soonest first; looks again by itself. With `partyId` only what that desk owes. */
export const useQueue = (view: QueueView, partyId?: string) =>
  useInfiniteQuery({
    queryKey: ['queue', view, partyId],
    queryFn: ({ pageParam }) => askPage(view, partyId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });

/** The counts beside the queues: those of the newest answer, from whichever queue is open. */
export const useQueueCounts = (): Page['counts'] | undefined => {
  const client = useQueryClient();
  const open = client
    .getQueriesData<InfiniteData<Page>>({ queryKey: ['queue'] })
    .filter(([key]) => key[2] === undefined)
    .map(([key, data]) => ({ data, at: client.getQueryState(key)?.dataUpdatedAt ?? 0 }))
    .sort((a, b) => b.at - a.at)[0];
  const asked = useQuery({
    queryKey: ['queue-counts'],
    queryFn: () => api(queue, { query: { view: 'mine', limit: 1 } }),
    refetchInterval: LOOK_AGAIN_MS,
    select: (page) => page.counts,
  });
  const mine = client.getQueryState(['queue-counts'])?.dataUpdatedAt ?? 0;
  return open && open.at > mine ? open.data?.pages[0]?.counts : asked.data;
};
