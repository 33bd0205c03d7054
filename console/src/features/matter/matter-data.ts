import { claim, getMatter, release } from '@huiyin/shared/contracts/matter';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, problemOf } from '../../platform/api';
import type { Staff } from '../session/session';
import type { MatterRow, MatterView } from './types';

const matterKey = (id: string) => ['matter', id] as const;

/** An open matter that waits on one of this person's windows and that nobody holds. */
export const canClaim = (row: Pick<MatterRow, 'open' | 'holder' | 'owed'>, staff: Staff): boolean =>
  row.open &&
  row.holder === null &&
  row.owed?.party.kind === 'window' &&
  staff.posts.some((p) => p.windowId === row.owed?.party.id);

/** A refusal may carry the fresh state: then it is what the screen shows from now on. */
export const freshFrom = (error: unknown): MatterView | null => {
  const current = problemOf(error)?.current;
  return typeof current === 'object' && current !== null && 'version' in current
    ? (current as MatterView)
    : null;
};

/** Puts a matter's newest state where every list and page finds it. */
export const useKeepMatter = () => {
  const client = useQueryClient();
  return useCallback(
    (view: MatterView) => {
      client.setQueryData(matterKey(view.id), view);
      void client.invalidateQueries({ queryKey: ['queue'] });
      void client.invalidateQueries({ queryKey: ['queue-counts'] });
      void client.invalidateQueries({ queryKey: ['find'] });
    },
    [client],
  );
};

/** Reads a matter; opening one that waits unheld on one's own window is taking it. */
export const useMatter = (id: string, staff: Staff) => {
  const keep = useKeepMatter();
  return useQuery({
    queryKey: matterKey(id),
    queryFn: async () => {
      const view = await api(getMatter, { params: { id } });
      if (!canClaim(view, staff)) return view;
      try {
        const mine = await api(claim, { params: { id } });
        keep(mine);
        return mine;
      } catch (error) {
        // Somebody was quicker, or may not: reading on is still right.
        return freshFrom(error) ?? view;
      }
    },
  });
};

export const useClaim = () => {
  const keep = useKeepMatter();
  return useMutation({
    mutationFn: (id: string) => api(claim, { params: { id } }),
    onSuccess: keep,
    onError: (error) => {
      const fresh = freshFrom(error);
      if (fresh) keep(fresh);
    },
  });
};

export const useRelease = () => {
  const keep = useKeepMatter();
  return useMutation({ mutationFn: (id: string) => api(release, { params: { id } }), onSuccess: keep });
};
