import { attachment, upload } from '@huiyin/shared/contracts/attachment';
import { Refused, Unreached } from '@huiyin/shared/contracts/client';
import { problem } from '@huiyin/shared/contracts/problem';
import type * as z from 'zod';

export type Attachment = z.infer<typeof attachment>;

/** Where a file's bytes are; the server checks again who may see them. */
export const fileUrl = (id: string): string => `/api/attachments/${encodeURIComponent(id)}`;

const answerOf = (request: XMLHttpRequest): Attachment => {
  const body: unknown = JSON.parse(request.responseText || 'null');
  if (request.status < 400) return attachment.parse(body);
  const told = problem.safeParse(body);
  throw told.success ? new Refused(told.data) : new Unreached(request.status);
};

/** Sends one file; `progress` hears a share from 0 to 1. Rejects as the client does: `Refused` or `Unreached`. */
export const sendFile = (file: File, progress: (share: number) => void): Promise<Attachment> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.path);
    request.setRequestHeader('x-huiyin-client', 'console');
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total);
    request.onerror = () => reject(new Unreached('network'));
    request.onload = () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(error);
      }
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
