import { newRequestKey } from './random';
import { findStored, forget, store, storedKeys } from './storage';

/** A half-done form. Its request key is made when it begins, so that sending twice files once. */
export interface Draft<T> {
  requestKey: string;
  startedAt: number;
  changedAt: number;
  content: T;
}

const PREFIX = 'draft:';

export const findDraft = <T>(scope: string, what: string): Draft<T> | undefined =>
  findStored<Draft<T>>(scope, PREFIX + what);

export const beginDraft = <T>(content: T, now = Date.now()): Draft<T> => ({
  requestKey: newRequestKey(now),
  startedAt: now,
  changedAt: now,
  content,
});

/** Keeps the draft as it is now; called at every change. `kept` is false when the phone's storage is full. */
export const keepDraft = <T>(
  scope: string,
  what: string,
  draft: Draft<T>,
  content: T,
  now = Date.now(),
): { draft: Draft<T>; kept: boolean } => {
  const next = { ...draft, content, changedAt: now };
  return { draft: next, kept: store(scope, PREFIX + what, next) };
};

export const dropDraft = (scope: string, what: string): void => forget(scope, PREFIX + what);

/** What this account has begun and not sent, newest first. */
export const listDrafts = (scope: string): { what: string; draft: Draft<unknown> }[] =>
  storedKeys(scope)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const draft = findStored<Draft<unknown>>(scope, key);
      return draft ? [{ what: key.slice(PREFIX.length), draft }] : [];
    })
    .sort((a, b) => b.draft.changedAt - a.draft.changedAt);
