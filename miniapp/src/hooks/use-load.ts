import { useCallback, useEffect, useRef, useState } from 'react';
import { findCached, keepCached } from '@/platform/cache';
import { useDidShow } from '@/platform/lifecycle';

export type Load<T> =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown; reload: () => Promise<void> }
  | {
      status: 'ready';
      data: T;
      /** When the answer came (epoch ms) if it could not be asked for anew; null when it is fresh. */
      asOf: number | null;
      reload: () => Promise<void>;
      /** Puts what another call answered in its place. */
      replace: (data: T) => void;
    };

interface State<T> {
  key: string;
  data?: T;
  asOf: number | null;
  error?: unknown;
}

/**
 * Fetches when the page opens and whenever it is shown again. With a `scope` the last good answer is kept on the phone
 * and shown at once, and instead of an error when there is no signal; `keeps` says what may stay there.
 */
export const useLoad = <T>(
  scope: string | null,
  key: string,
  fetch: () => Promise<T>,
  keeps: (data: T) => boolean = () => true,
): Load<T> => {
  const first = (): State<T> => {
    const kept = scope === null ? undefined : findCached<T>(scope, key);
    return kept ? { key, data: kept.value, asOf: kept.at } : { key, asOf: null };
  };
  const [state, setState] = useState<State<T>>(first);
  const latest = useRef({ fetch, keeps, run: 0, live: true, busy: false });
  latest.current.fetch = fetch;

  const reload = useCallback(async () => {
    const run = ++latest.current.run;
    latest.current.busy = true;
    const current = () => latest.current.live && latest.current.run === run;
    try {
      const data = await latest.current.fetch();
      if (scope !== null && latest.current.keeps(data)) keepCached(scope, key, data);
      if (current()) setState({ key, data, asOf: null });
    } catch (error) {
      if (!current()) return;
      const kept = scope === null ? undefined : findCached<T>(scope, key);
      setState(kept ? { key, data: kept.value, asOf: kept.at, error } : { key, asOf: null, error });
    } finally {
      if (current()) latest.current.busy = false;
    }
  }, [scope, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `reload` changes with the key and the scope alone
  useEffect(() => {
    latest.current.live = true;
    setState(first());
    void reload();
    return () => {
      latest.current.live = false;
    };
  }, [reload]);

  useDidShow(() => {
    if (!latest.current.busy) void reload();
  });

  const replace = useCallback((data: T) => setState({ key, data, asOf: null }), [key]);

  if (state.key !== key) return { status: 'loading' };
  if (state.data !== undefined) {
    return { status: 'ready', data: state.data, asOf: state.error ? state.asOf : null, reload, replace };
  }
  return state.error ? { status: 'failed', error: state.error, reload } : { status: 'loading' };
};
