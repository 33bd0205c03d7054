import { kinRegister } from '@huiyin/shared/contracts/acceptance';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';

/** Relatives of the staff among the applicants, newest first. */
export const useKinRegister = () =>
  useInfiniteQuery({
    queryKey: ['kin-register'],
    queryFn: ({ pageParam }) => api(kinRegister, { query: { cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
