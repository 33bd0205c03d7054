import { copySheet, resultFile, resultText } from '@huiyin/shared/contracts/outside';
import type { Reply } from '@huiyin/shared/contracts/route';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { sendForm } from '../../platform/upload';

export type Sheet = Reply<typeof copySheet>;

/** Opens the sheet to copy from: a full reading, which the resident sees; so only when it is asked for. */
export const useCopySheet = (matterId: string) =>
  useMutation({
    mutationFn: (system: string | undefined) =>
      api(copySheet, { params: { id: matterId }, body: system === undefined ? {} : { system } }),
  });

/** Results of another system, as its Excel or one line each; first read, then recorded. The same again records nothing twice. */
export const useResults = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ from, dry }: { from: string | File; dry: boolean }) =>
      typeof from === 'string'
        ? api(resultText, { query: { dry: dry ? '1' : '0' }, body: { text: from } })
        : resultFile.reply.parse(await sendForm(`${resultFile.path}?dry=${dry ? '1' : '0'}`, from)),
    onSuccess: (report) => {
      if (!report.dry) void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
};
