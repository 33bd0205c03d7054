import { findResidents, type residentRow } from '@huiyin/shared/contracts/register';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { api } from '../../platform/api';
import { useSettled } from '../../platform/settled';

export type Resident = z.infer<typeof residentRow>;

/** A search needs two characters: one would list half the village. */
export const MIN_LENGTH = 2;

/** People on the register by name, initials, house, phone or ID, as far as one's posts reach. */
export const useResidents = (typed: string, limit: number) => {
  const q = useSettled(typed.trim(), 200);
  return useQuery({
    queryKey: ['residents', q, limit],
    queryFn: () => api(findResidents, { body: { q, limit } }),
    enabled: q.length >= MIN_LENGTH,
    placeholderData: keepPreviousData,
  });
};

/** Whose card that is, as far as one's posts reach; null for somebody who isn't on the register. */
export const findByIdNumber = async (idNumber: string): Promise<Resident | null> =>
  (await api(findResidents, { body: { q: idNumber, limit: 1 } })).items[0] ?? null;
