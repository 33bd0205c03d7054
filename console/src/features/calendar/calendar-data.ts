import {
  checkCalendar,
  closeDay,
  draftCalendar,
  getCalendar,
  openDay,
  publishCalendar,
} from '@huiyin/shared/contracts/calendar';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';

const KEY = ['calendar'] as const;

export const useCalendar = () => useQuery({ queryKey: KEY, queryFn: () => api(getCalendar, {}) });

export type CalendarView = NonNullable<ReturnType<typeof useCalendar>['data']>;

const useAgain = () => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: KEY });
};

/** Reads the notice's text, keeps it as a draft, and says what it would do. */
export const useDraftYear = () => {
  const again = useAgain();
  return useMutation({
    mutationFn: ({ year, source, text }: { year: number; source: string; text: string }) =>
      api(draftCalendar, { params: { year }, body: { source, text } }),
    onSuccess: again,
  });
};

/** What a draft that lies there would do. */
export const useCheckYear = () =>
  useMutation({ mutationFn: (year: number) => api(checkCalendar, { params: { year } }) });

export const usePublishYear = () => {
  const again = useAgain();
  return useMutation({
    mutationFn: (year: number) => api(publishCalendar, { params: { year } }),
    onSuccess: again,
  });
};

export const useCloseDay = () => {
  const again = useAgain();
  return useMutation({
    mutationFn: ({ id, day, reason }: { id: string; day: string; reason: string }) =>
      api(closeDay, { params: { id }, body: { day, reason } }),
    onSuccess: again,
  });
};

export const useOpenDay = () => {
  const again = useAgain();
  return useMutation({
    mutationFn: ({ id, day }: { id: string; day: string }) => api(openDay, { params: { id, day } }),
    onSuccess: again,
  });
};
