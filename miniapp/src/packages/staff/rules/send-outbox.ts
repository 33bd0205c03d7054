import { recordDoor } from '@huiyin/shared/contracts/notice';
import { problemWords } from '@/parts/problem-words';
import { Refused, staffApi } from '@/platform/api';
import { markRefused, takeFromOutbox, type Waiting, waiting } from './outbox';

let running: Promise<void> | null = null;

/** Sends one row. False when there was no answer: the rest would fare no better now. */
const sendOne = async (row: Waiting): Promise<boolean> => {
  try {
    await staffApi(recordDoor, { params: row.params, body: row.body, requestKey: row.requestKey });
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
