import { submitDispute } from '@huiyin/shared/contracts/dispute';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type * as z from 'zod';
import { api } from '../../platform/api';
import { newRequestKey } from '../../platform/request-key';

export type DisputeBody = z.input<typeof submitDispute.body>;

/** Files one side's account of a quarrel; the key stays until it is filed. */
export const useSubmitDispute = () => {
  const client = useQueryClient();
  const key = useRef(newRequestKey());
  return useMutation({
    mutationFn: (body: DisputeBody) => api(submitDispute, { body, requestKey: key.current }),
    onSuccess: (view) => {
      key.current = newRequestKey();
      client.setQueryData(['matter', view.id], view);
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
};
