import { callResult } from '@huiyin/shared/contracts/matter';
import { recordDoor } from '@huiyin/shared/contracts/notice';
import { problemWords } from '@/parts/problem-words';
import { Refused, staffApi } from '@/platform/api';
import { newRequestKey } from '@/platform/random';
import { type Deed, markRefused, putInOutbox, takeFromOutbox, type Waiting, waiting } from './outbox';

let running: Promise<void> | null = null;

const deliver = ({ deed, requestKey }: Waiting): Promise<unknown> =>
  deed.kind === 'door'
    ? staffApi(recordDoor, { params: deed.params, body: deed.body, requestKey })
    : staffApi(callResult, { params: deed.params, body: deed.body, requestKey });

/** Sends one row. False when there was no answer: the rest would fare no better now. */
const sendOne = async (row: Waiting): Promise<boolean> => {
  try {
    await deliver(row);
    takeFromOutbox(row.requestKey);
    return true;
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status >= 500 || error.problem.status === 401)
      return false;
    markRefused(row.requestKey, problemWords(error).title);
    return true;
  }
};

const sendAll = async (): Promise<void> => {
  for (const row of waiting.get()) {
    if (row.refused) continue;
    if (!(await sendOne(row))) return;
  }
};

/** Sends what waits, oldest first, once at a time; what gets no answer stays. */
export const sendOutbox = (): Promise<void> => {
  running ??= sendAll().finally(() => {
    running = null;
  });
  return running;
};

/** Keeps a deed on the phone and sends it if there is a signal. @returns whether it has been sent already */
export const record = async (label: string, deed: Deed): Promise<boolean> => {
  const requestKey = newRequestKey();
  putInOutbox({ requestKey, label, recordedAt: Date.now(), deed });
  await sendOutbox();
  return !waiting.get().some((row) => row.requestKey === requestKey);
};
