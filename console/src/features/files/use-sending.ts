import { ATTACHMENT_LIMITS } from '@huiyin/shared/contracts/attachment';
import { COUNTER, LIST } from '@huiyin/shared/labels/console';
import { useState } from 'react';
import { problemOf } from '../../platform/api';
import { keepFile } from '../../platform/kept-files';
import { sendFile } from '../../platform/upload';
import type { KeptFile } from './kept-file';

export interface Sending {
  name: string;
  percent: number;
  error: string | null;
}

const whyNot = (file: File, total: number): string | null => {
  if (total >= ATTACHMENT_LIMITS.files) return COUNTER.tooMany;
  return file.size > ATTACHMENT_LIMITS.bytes ? COUNTER.tooBig : null;
};

/** Files on their way, each with how far it is or why it didn't go; `onSent` hears of those that arrived. `total`: in the whole matter so far. */
export const useSending = (total: number, onSent: (file: KeptFile) => void) => {
  const [sending, setSending] = useState<Sending[]>([]);
  const put = (name: string, part: Partial<Sending>) =>
    setSending((all) => all.map((s) => (s.name === name ? { ...s, ...part } : s)));
  const send = async (file: File, before: number) => {
    const error = whyNot(file, total + before);
    setSending((all) => [...all.filter((s) => s.name !== file.name), { name: file.name, percent: 0, error }]);
    if (error) return;
    try {
      const { id, mime } = await sendFile(file, (share) =>
        put(file.name, { percent: Math.round(share * 100) }),
      );
      setSending((all) => all.filter((s) => s.name !== file.name));
      keepFile(id, file);
      onSent({ id, mime, name: file.name });
    } catch (e) {
      const problem = problemOf(e);
      put(file.name, {
        error: problem ? `${problem.title}${problem.next ?? ''}` : `${COUNTER.fileFailed}${LIST.unreached}`,
      });
    }
  };
  return { sending, send: (files: readonly File[]) => files.forEach((f, i) => void send(f, i)) };
};
