import type { Reply } from '@huiyin/shared/contracts/route';
import { setupOverview } from '@huiyin/shared/contracts/setup';
import { SETUP } from '@huiyin/shared/labels/setup';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '../../platform/api';

export type Overview = Reply<typeof setupOverview>;
export type Place = Overview['places'][number];
export type StepId = Overview['steps'][number]['id'];

const KEY = ['setup'];

export const useOverview = () => useQuery({ queryKey: KEY, queryFn: () => api(setupOverview, {}) });

/** One thing kept: says that it was, and everything on the page is asked anew. */
export const useKeep = <In, Out>(
  keep: (input: In) => Promise<Out>,
  onDone?: (out: Out) => void,
  say: string | null = SETUP.saved,
) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: keep,
    onSuccess: (out) => {
      void client.invalidateQueries({ queryKey: KEY });
      if (say) void message.success(say);
      onDone?.(out);
    },
  });
};
