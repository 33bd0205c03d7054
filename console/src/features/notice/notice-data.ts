import {
  board,
  createNotice,
  getDraft,
  previewAudience,
  recallNotice,
  sendNotice,
  staffNotices,
  tags,
  updateNotice,
} from '@huiyin/shared/contracts/notice';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../platform/api';
import { newRequestKey } from '../../platform/request-key';
import { useSettled } from '../../platform/settled';
import { type Audience, countable, type Draft, tidy } from './draft';

const LIST = ['notices'] as const;

export const useNotices = () => useQuery({ queryKey: LIST, queryFn: () => api(staffNotices, {}) });

export const useTags = () =>
  useQuery({ queryKey: ['notice-tags'], queryFn: () => api(tags, {}), staleTime: 600_000 });

export const useDraft = (id: string | undefined) =>
  useQuery({
    queryKey: ['notice-draft', id],
    queryFn: () => api(getDraft, { params: { id: id ?? '' } }),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How many, and how they will probably hear: asked again whenever the choice rests. */
export const useForecast = (audience: Audience) => {
  const settled = useSettled(audience, 300);
  return useQuery({
    queryKey: ['forecast', settled],
    queryFn: () => api(previewAudience, { body: settled }),
    enabled: countable(settled),
    placeholderData: keepPreviousData,
  });
};

/** Stores the draft: a new one once per key, later ones in place. Gives its id. */
export const useSaveDraft = () => {
  const client = useQueryClient();
  const key = useRef(newRequestKey());
  return useMutation({
    mutationFn: async ({ id, draft }: { id: string | undefined; draft: Draft }) => {
      const body = tidy(draft);
      const row =
        id === undefined
          ? await api(createNotice, { body, requestKey: key.current })
          : await api(updateNotice, { params: { id }, body });
      return row.id;
    },
    onError: () => {
      key.current = newRequestKey();
    },
    onSuccess: (id) => {
      client.removeQueries({ queryKey: ['notice-draft', id] });
      void client.invalidateQueries({ queryKey: LIST });
    },
  });
};

const useDo = (contract: typeof sendNotice | typeof recallNotice) => {
  const client = useQueryClient();
  const key = useRef(newRequestKey());
  return useMutation({
    mutationFn: (id: string) => api(contract, { params: { id }, body: {}, requestKey: key.current }),
    onSuccess: (row) => {
      void client.invalidateQueries({ queryKey: LIST });
      void client.invalidateQueries({ queryKey: ['board', row.id] });
    },
  });
};

export const useSend = () => useDo(sendNotice);
export const useRecall = () => useDo(recallNotice);

/** The board as it stands; it fills while one looks at it. */
export const useBoard = (id: string) =>
  useQuery({
    queryKey: ['board', id],
    queryFn: () => api(board, { params: { id } }),
    refetchInterval: 10_000,
  });
