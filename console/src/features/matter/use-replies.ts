import { listReplies } from '@huiyin/shared/contracts/acceptance';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';
import type { MatterView } from './types';

/** Sentences to begin from, for this item and action; without them one writes from nothing. */
export const useReplies = (view: MatterView, action: string) =>
  useQuery({
    queryKey: ['replies', view.itemId, action],
    queryFn: () =>
      api(listReplies, { query: { action, ...(view.itemId === null ? {} : { itemId: view.itemId }) } }),
    staleTime: 600_000,
    retry: false,
  }).data?.items;
