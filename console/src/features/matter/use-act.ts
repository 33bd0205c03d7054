import { act } from '@huiyin/shared/contracts/matter';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { useSameKey } from '../../platform/request-key';
import type { Answers } from '../fields/field-context';
import { freshFrom, useKeepMatter } from './matter-data';
import type { MatterView } from './types';

interface Doing {
  view: MatterView;
  action: string;
  fields: Answers;
  papers?: { slot: string; files: string[] }[];
}

/**
 * Does one action. The request key stays the same while the panel is open, so a second press after a lost reply is the same act;
 * a refusal or a changed form makes it a new one. A stale version brings the fresh state to the screen.
 */
export const useAct = (onDone: (view: MatterView) => void) => {
  const keep = useKeepMatter();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: ({ view, action, fields, papers }: Doing) =>
      api(act, {
        params: { id: view.id, action },
        body: { version: view.version, fields, ...(papers ? { papers } : {}) },
        requestKey: keyOf([view.id, view.version, action, fields, papers]),
      }),
    onSuccess: (view) => {
      keep(view);
      onDone(view);
    },
    onError: (error) => {
      const fresh = freshFrom(error);
      if (fresh) keep(fresh);
    },
  });
};
