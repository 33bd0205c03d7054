import { listLocalRules, setLocalRule } from '@huiyin/shared/contracts/local-rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';

const KEY = ['local-rules'] as const;

export const useRules = () => useQuery({ queryKey: KEY, queryFn: () => api(listLocalRules, {}) });

export type RulesView = NonNullable<ReturnType<typeof useRules>['data']>;
export type Rule = RulesView['rules'][number];

/** Confirms a limit, or sets it. */
export const useSetRule = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, n, confirmed }: Pick<Rule, 'key' | 'n'> & { confirmed: boolean }) =>
      api(setLocalRule, { params: { key }, body: { n, confirmed } }),
    onSuccess: (fresh) => client.setQueryData(KEY, fresh),
  });
};
