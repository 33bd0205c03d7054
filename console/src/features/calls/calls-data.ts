import { type call, callResult, calls } from '@huiyin/shared/contracts/calls';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type * as z from 'zod';
import { api } from '../../platform/api';
import { newRequestKey } from '../../platform/request-key';

export type Call = z.infer<typeof call>;
export type CallResult = 'heard' | 'no-answer' | 'wrong-number' | 'handed-slip';

const KEY = ['calls'] as const;

/** Whoever could not be told by WeChat: one row per person, soonest first. */
export const useCalls = () =>
  useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => api(calls, { query: { cursor: pageParam, limit: 30 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 30_000,
  });

/** What came of a call, in one press; pressed again after a lost reply it is the same try. */
export const useCallResult = () => {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const keyOf = (press: string) => {
    const key = keys.current.get(press) ?? newRequestKey();
    keys.current.set(press, key);
    return key;
  };
  return useMutation({
    mutationFn: ({ call, result }: { call: Call; result: CallResult }) =>
      api(callResult, {
        params: { id: call.id },
        body: { result },
        requestKey: keyOf([call.id, call.tries.length, result].join()),
      }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: KEY });
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
};
