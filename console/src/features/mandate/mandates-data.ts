import { recordMandate, residentMandates, revokeMandate } from '@huiyin/shared/contracts/mandate';
import type { Call, Reply } from '@huiyin/shared/contracts/route';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';

export type Mandate = Reply<typeof residentMandates>['items'][number];
export type Posts = Reply<typeof residentMandates>['posts'];
export type NewMandate = Call<typeof recordMandate>['body'];

const keyOf = (id: string) => ['mandates', id];

/** Whom this person lets act for them, and which posts of ours could. */
export const useMandates = (id: string) =>
  useQuery({ queryKey: keyOf(id), queryFn: () => api(residentMandates, { params: { id } }) });

export const useRecord = (id: string, onDone: () => void) => {
  const client = useQueryClient();
  const sameKey = useSameKey();
  return useMutation({
    mutationFn: (body: NewMandate) => api(recordMandate, { params: { id }, body, requestKey: sameKey(body) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(id) });
      onDone();
    },
  });
};

export const useRevoke = (personId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api(revokeMandate, { params: { id } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keyOf(personId) }),
  });
};
