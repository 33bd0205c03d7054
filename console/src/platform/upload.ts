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

/** Sends one file as a form, without hearing how far it is; the answer as it came. Rejects as the client does. */
export const sendForm = async (url: string, file: File): Promise<unknown> => {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-huiyin-client': 'console' },
    credentials: 'same-origin',
    body: form,
  }).catch((cause: unknown) => {
    throw new Unreached(cause);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const told = problem.safeParse(body);
  throw told.success ? new Refused(told.data) : new Unreached(response.status);
};
