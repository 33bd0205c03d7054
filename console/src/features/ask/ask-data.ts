import { askStaff, reportDemand } from '@huiyin/shared/contracts/ask';
import { certificateFigures, decideOn, listCertificates } from '@huiyin/shared/contracts/certificate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { getItem, listItems } from '@huiyin/shared/contracts/service';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';

export type Decision = Reply<typeof decideOn>;
export type Guide = Reply<typeof getItem>;
type Demand = NonNullable<Parameters<typeof api<typeof decideOn>>[1]['body']>;
type Question = NonNullable<Parameters<typeof api<typeof askStaff>>[1]['body']>;
type Report = NonNullable<Parameters<typeof api<typeof reportDemand>>[1]['body']>;

const SELDOM = 600_000;

export const useCertificates = () =>
  useQuery({ queryKey: ['certificates'], queryFn: () => api(listCertificates, {}), staleTime: SELDOM });

export const useItems = () =>
  useQuery({ queryKey: ['items'], queryFn: () => api(listItems, {}), staleTime: SELDOM });

export const useGuide = (id: string | null, placeId: string | undefined) =>
  useQuery({
    queryKey: ['guide', id, placeId],
    queryFn: () => api(getItem, { params: { id: id as string }, query: placeId ? { placeId } : {} }),
    enabled: id !== null,
  });

export const useDecision = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Demand) => api(decideOn, { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['certificate-figures'] }),
  });
};

export const useFigures = (may: boolean) =>
  useQuery({
    queryKey: ['certificate-figures'],
    queryFn: () => api(certificateFigures, {}),
    enabled: may,
  });

export const useAsk = () => {
  const client = useQueryClient();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: (body: Question) => api(askStaff, { body, requestKey: keyOf(body) }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['queue'] }),
  });
};

export const useReport = () => {
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: (body: Report) => api(reportDemand, { body, requestKey: keyOf(body) }),
  });
};
