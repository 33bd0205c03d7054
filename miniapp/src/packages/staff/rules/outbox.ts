import type { recordDoor } from '@huiyin/shared/contracts/notice';
import type { Call } from '@huiyin/shared/contracts/route';
import { createSignal } from '@/platform/signal';
import { findStored, store } from '@/platform/storage';

/** A visit that was recorded and may not have reached the server yet. The request key makes sending twice harmless. */
export interface Waiting {
  requestKey: string;
  /** What the worker sees of it: the household and the notice. */
  label: string;
  recordedAt: number;
  params: Call<typeof recordDoor>['params'];
  body: Call<typeof recordDoor>['body'];
  /** Why the server said no; such a row waits for a person, not for the signal. */
  refused?: string | undefined;
}

const KEY = 'outbox';

/** What waits to be sent, oldest first; watched by the pages. */
export const waiting = createSignal<readonly Waiting[]>([]);

let owner = '';

/** Opens the outbox of the one who signed in. */
export const openOutbox = (scope: string): void => {
  if (owner === scope) return;
  owner = scope;
  waiting.set(findStored<Waiting[]>(scope, KEY) ?? []);
};

const keep = (rows: readonly Waiting[]): void => {
  store(owner, KEY, rows);
  waiting.set(rows);
};

export const putInOutbox = (row: Waiting): void => keep([...waiting.get(), row]);

export const takeFromOutbox = (requestKey: string): void =>
  keep(waiting.get().filter((row) => row.requestKey !== requestKey));

export const markRefused = (requestKey: string, refused: string): void =>
  keep(waiting.get().map((row) => (row.requestKey === requestKey ? { ...row, refused } : row)));
