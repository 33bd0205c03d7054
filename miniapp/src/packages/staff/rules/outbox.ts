import type { callResult } from '@huiyin/shared/contracts/matter';
import type { recordDoor } from '@huiyin/shared/contracts/notice';
import type { Call } from '@huiyin/shared/contracts/route';
import { createSignal } from '@/platform/signal';
import { findStored, store } from '@/platform/storage';

/** What was done: a door knocked at, or a call made. */
export type Deed =
  | { kind: 'door'; params: Call<typeof recordDoor>['params']; body: Call<typeof recordDoor>['body'] }
  | { kind: 'call'; params: Call<typeof callResult>['params']; body: Call<typeof callResult>['body'] };

/** A deed that was recorded and may not have reached the server yet. The request key makes sending twice harmless. */
export interface Waiting {
  requestKey: string;
  /** What the worker sees of it: whom, and about what. */
  label: string;
  recordedAt: number;
  deed: Deed;
  /** Why the server said no; such a row waits for a person, not for the signal. */
  refused?: string | undefined;
}

const KEY = 'to-send';

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
