import { useCallback, useRef, useState } from 'react';
import { beginDraft, type Draft, dropDraft, findDraft, keepDraft } from '@/platform/drafts';

/**
 * A half-done form, kept at every change: a killed app loses nothing. `blank` and `restore` are asked once, when it opens;
 * `restore` puts right what a restart breaks.
 */
export const useDraft = <T>(scope: string, what: string, blank: () => T, restore: (content: T) => T) => {
  const [first] = useState(() => {
    const found = findDraft<T>(scope, what);
    const draft: Draft<T> = found ? { ...found, content: restore(found.content) } : beginDraft(blank());
    return { draft, found: found !== undefined };
  });
  const [draft, setDraft] = useState(first.draft);
  /** The phone's storage is full: what was written last lives on the screen alone. */
  const [full, setFull] = useState(false);
  const latest = useRef(draft);
  const empty = useRef(blank);
  const keep = useCallback(
    (next: Draft<T>, content: T) => {
      const { draft: written, kept } = keepDraft(scope, what, next, content);
      latest.current = written;
      setDraft(written);
      setFull(!kept);
    },
    [scope, what],
  );
  const change = useCallback(
    (update: (content: T) => T) => keep(latest.current, update(latest.current.content)),
    [keep],
  );
  /** Another phone began it: its key is the one under which it is handed in. */
  const adopt = useCallback(
    (requestKey: string) => keep({ ...latest.current, requestKey }, latest.current.content),
    [keep],
  );
  const begin = useCallback(() => {
    dropDraft(scope, what);
    latest.current = beginDraft(empty.current());
    setDraft(latest.current);
    setFull(false);
  }, [scope, what]);
  const done = useCallback(() => dropDraft(scope, what), [scope, what]);
  return {
    ...{ content: draft.content, requestKey: draft.requestKey, full, change, adopt, begin, done },
    /** Whether this phone had it already when it was opened. */
    found: first.found,
    /** As it is at this moment, for what comes back later. */
    now: useCallback(() => latest.current, []),
  };
};
