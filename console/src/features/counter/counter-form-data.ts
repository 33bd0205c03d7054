import { getForm, getItem, submitService } from '@huiyin/shared/contracts/service';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { usedIds } from '../fields/given-context';
import type { CounterDraft, Who } from './draft';

/** The item's form for this person with what the register knows; for a stranger the bare guide of their place. */
export const useForm = (itemId: string, who: Who) =>
  useQuery({
    queryKey: ['form', itemId, who],
    staleTime: 60_000,
    queryFn: async () => {
      if ('residentId' in who)
        return api(getForm, { params: { id: itemId }, query: { residentId: who.residentId } });
      const item = await api(getItem, { params: { id: itemId }, query: { placeId: who.new.placeId } });
      return { item, known: null, running: [], given: [] };
    },
  });

export type CounterForm = NonNullable<ReturnType<typeof useForm>['data']>;

interface Filing {
  draft: CounterDraft;
  form: CounterForm;
  answers: Record<string, unknown>;
  channel: 'counter' | 'helper' | 'paper';
}

/** Files it. The key belongs to the draft: after a lost reply a second press brings the first one's receipt. */
export const useSubmit = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, form, answers, channel }: Filing) =>
      api(submitService, {
        body: {
          itemId: form.item.id,
          itemVersion: form.item.version,
          subject:
            draft.who && 'residentId' in draft.who
              ? { residentId: draft.who.residentId }
              : { new: draft.who?.new ?? { name: '', placeId: '' } },
          answers,
          papers: Object.entries(draft.papers)
            .filter(([, files]) => files.length > 0)
            .map(([slot, files]) => ({ slot, files: files.map((f) => f.id) })),
          ...(Object.keys(draft.later ?? {}).length > 0
            ? { later: Object.entries(draft.later ?? {}).map(([slot, by]) => ({ slot, by })) }
            : {}),
          ...givenOf(draft, form),
          ...(form.running.length > 0 && draft.apart ? { apart: draft.apart.trim() } : {}),
          ...(draft.away && form.item.mayAvoidVillage ? { awayFromVillage: true } : {}),
          channel,
          ...paperOf(draft),
        },
        requestKey: draft.key,
      }),
    onSuccess: (view) => {
      client.setQueryData(['matter', view.id], view);
      void client.invalidateQueries({ queryKey: ['queue'] });
      void client.invalidateQueries({ queryKey: ['queue-counts'] });
    },
  });
};

/** What is used of what the same person gave before. */
const givenOf = ({ given = {} }: CounterDraft, form: CounterForm) => {
  const ids = usedIds(form.given ?? [], given);
  return ids.length > 0 ? { given: ids } : {};
};

/** Of a form on paper: when it came. One that came just now needs no more said. */
const paperOf = ({ onPaper, paper }: CounterDraft) =>
  onPaper && paper?.receivedAt !== undefined
    ? {
        paper: {
          receivedAt: paper.receivedAt,
          reason: paper.reason ?? ('busy' as const),
          ...(paper.number ? { number: paper.number } : {}),
        },
      }
    : {};
