import { findStored, forget, store, storedKeys } from './storage';

interface Kept<T> {
  at: number;
  value: T;
}

/** Lists and guides read with no signal; more than this many are not worth a phone's 10 MB. */
const MOST = 60;
const PREFIX = 'get:';

/** What the last good answer said, and when it came (epoch ms). */
export const findCached = <T>(scope: string, key: string): Kept<T> | undefined =>
  findStored<Kept<T>>(scope, PREFIX + key);

const makeRoom = (scope: string): void => {
  const keys = storedKeys(scope).filter((key) => key.startsWith(PREFIX));
  if (keys.length <= MOST) return;
  const byAge = keys
    .map((key) => ({ key, at: findStored<Kept<unknown>>(scope, key)?.at ?? 0 }))
    .sort((a, b) => a.at - b.at);
  for (const { key } of byAge.slice(0, keys.length - MOST)) forget(scope, key);
};

export const keepCached = (scope: string, key: string, value: unknown, now = Date.now()): void => {
  store(scope, PREFIX + key, { at: now, value });
  makeRoom(scope);
};
