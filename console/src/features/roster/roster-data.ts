import {
  endLeave,
  finishLeaving,
  getRoster,
  putDuty,
  startLeaving,
  takeLeave,
} from '@huiyin/shared/contracts/roster';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';

const KEY = ['roster'] as const;
const DAYS = 14;

export const useRoster = (centreId: string | undefined) =>
  useQuery({
    queryKey: [...KEY, centreId],
    queryFn: () => api(getRoster, { query: { centreId, days: DAYS } }),
    placeholderData: keepPreviousData,
  });

export type RosterView = NonNullable<ReturnType<typeof useRoster>['data']>;

const useAgain = () => {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: KEY });
    void client.invalidateQueries({ queryKey: ['queue'] });
  };
};

export const usePutDuty = () => {
  const again = useAgain();
  return useMutation({
    mutationFn: ({ centreId, day, staffIds }: { centreId: string; day: string; staffIds: string[] }) =>
      api(putDuty, { params: { centreId, day }, body: { staffIds } }),
    onSuccess: again,
  });
};

export interface Leave {
  staffId: string;
  from: string;
  to: string;
  standInId?: string;
}

export const useTakeLeave = () => {
  const again = useAgain();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: (leave: Leave) => api(takeLeave, { body: leave, requestKey: keyOf(leave) }),
    onSuccess: again,
  });
};

export const useEndLeave = () => {
  const again = useAgain();
  return useMutation({
    mutationFn: (id: string) => api(endLeave, { params: { id } }),
    onSuccess: again,
  });
};

export const useStartLeaving = () => {
  const again = useAgain();
  return useMutation({
    mutationFn: (id: string) => api(startLeaving, { params: { id } }),
    onSuccess: again,
  });
};

export const useFinishLeaving = () => {
  const again = useAgain();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: ({ id, heirs }: { id: string; heirs: { postId: string; staffId: string }[] }) =>
      api(finishLeaving, { params: { id }, body: { heirs }, requestKey: keyOf([id, heirs]) }),
    onSuccess: again,
  });
};
