import { callResult } from '@huiyin/shared/contracts/calls';
import { recordDoor } from '@huiyin/shared/contracts/notice';
import type { Call } from '@huiyin/shared/contracts/route';
import { problemWords } from '@/parts/problem-words';
import { staffApi } from '@/platform/api';
import { createOutbox, type OutboxRow } from '@/platform/outbox';
import { newRequestKey } from '@/platform/random';

/** What was done: a door knocked at, or a call made. */
export type Deed =
  | { kind: 'door'; params: Call<typeof recordDoor>['params']; body: Call<typeof recordDoor>['body'] }
  | { kind: 'call'; params: Call<typeof callResult>['params']; body: Call<typeof callResult>['body'] };

export interface Waiting extends OutboxRow {
  deed: Deed;
}

const deliver = ({ deed, requestKey }: Waiting): Promise<unknown> =>
  deed.kind === 'door'
    ? staffApi(recordDoor, { params: deed.params, body: deed.body, requestKey })
    : staffApi(callResult, { params: deed.params, body: deed.body, requestKey });

/** The deeds of the member of staff who is signed in. */
export const outbox = createOutbox<Waiting>('to-send', deliver, (error) => problemWords(error).title);

/**
 * Keeps a deed on the phone and sends it if there is a signal.
 * @returns `kept`: waits for a signal; `full`: the phone had no room, the deed is neither kept nor sent
 */
export const record = async (label: string, deed: Deed): Promise<'sent' | 'kept' | 'full'> => {
  const requestKey = newRequestKey();
  if (!outbox.put({ requestKey, label, recordedAt: Date.now(), deed })) return 'full';
  await outbox.send();
  return outbox.rows.get().some((row) => row.requestKey === requestKey) ? 'kept' : 'sent';
};
