import { QueryClient } from '@tanstack/react-query';
import { isUnreached } from './api';

/** Asks again by itself only when no answer came; a refusal is an answer. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: true,
        retry: (times, error) => isUnreached(error) && times < 2,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
