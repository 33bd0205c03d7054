import { figures, figuresList } from '@huiyin/shared/contracts/figures';
import type { Reply } from '@huiyin/shared/contracts/route';
import { MEASURE_KEYS, type Measure } from '@huiyin/shared/domain/figures/measures';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { api } from '../../platform/api';

export type MonthFigures = Reply<typeof figures>;
export type DeskFigures = MonthFigures['desks'][number];

/** Which matters are counted: it stands in the address, so that a list leads back to its numbers. */
export interface Slice {
  from?: string;
  to?: string;
  centreId?: string;
  windowId?: string;
}

const KEYS = ['from', 'to', 'centreId', 'windowId'] as const;

export const useSlice = (): [Slice, (next: Slice) => void] => {
  const [params, setParams] = useSearchParams();
  const slice = Object.fromEntries(KEYS.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : [])));
  return [slice as Slice, (next) => setParams({ ...next } as Record<string, string>, { replace: true })];
};

export const addressOf = (slice: Slice, measure?: Measure): string => {
  const query = new URLSearchParams({ ...slice, ...(measure ? { measure } : {}) } as Record<string, string>);
  return `/figures${measure ? '/list' : ''}?${query}`;
};

/** The number whose list is open; what is no number is what was received. */
export const useMeasure = (): Measure => {
  const [params] = useSearchParams();
  return MEASURE_KEYS.find((key) => key === params.get('measure')) ?? 'received';
};

export const useFigures = (slice: Slice) =>
  useQuery({
    queryKey: ['figures', slice],
    queryFn: () => api(figures, { query: slice }),
    placeholderData: keepPreviousData,
  });

export const useFiguresList = (slice: Slice, measure: Measure) =>
  useInfiniteQuery({
    queryKey: ['figures-list', slice, measure],
    queryFn: ({ pageParam }) =>
      api(figuresList, { query: { ...slice, measure, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
