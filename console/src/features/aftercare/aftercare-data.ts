import { type callback, callbackResult, callbacks, notSolved } from '@huiyin/shared/contracts/aftercare';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';

export type Callback = z.infer<typeof callback>;
export type CallbackSaid = NonNullable<Parameters<typeof api<typeof callbackResult>>[1]['body']>;
export type NotSolved = NonNullable<Parameters<typeof api<typeof notSolved>>[1]['body']>;

const KEY = ['callbacks'] as const;

export const useCallbacks = (may: boolean) =>
  useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => api(callbacks, { query: { cursor: pageParam, limit: 20 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: may,
  });

export const useCallbackResult = () => {
  const client = useQueryClient();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: ({ id, tries, said }: { id: string; tries: number; said: CallbackSaid }) =>
      api(callbackResult, { params: { id }, body: said, requestKey: keyOf([id, tries, said]) }),
    onSettled: () => void client.invalidateQueries({ queryKey: KEY }),
  });
};

export const useNotSolved = () => {
  const client = useQueryClient();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: (body: NotSolved) => api(notSolved, { body, requestKey: keyOf(body) }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['queue'] }),
  });
};
