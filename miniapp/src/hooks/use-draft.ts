import { useCallback, useRef, useState } from 'react';
import { beginDraft, type Draft, dropDraft, findDraft, keepDraft } from '@/platform/drafts';

/**
 * A half-done form, kept at every change: a killed app loses nothing. `blank` and `restore` are asked once, when it opens;
 * `restore` puts right what a restart breaks.
 */
export const useDraft = <T>(scope: string, what: string, blank: () => T, restore: (content: T) => T) => {
  const [draft, setDraft] = useState<Draft<T>>(() => {
    const found = findDraft<T>(scope, what);
    return found ? { ...found, content: restore(found.content) } : beginDraft(blank());
  });
  const latest = useRef(draft);
  const first = useRef(blank);
  const change = useCallback(
    (update: (content: T) => T) => {
      latest.current = keepDraft(scope, what, latest.current, update(latest.current.content));
      setDraft(latest.current);
    },
    [scope, what],
  );
  const begin = useCallback(() => {
    dropDraft(scope, what);
    latest.current = beginDraft(first.current());
    setDraft(latest.current);
  }, [scope, what]);
  const done = useCallback(() => dropDraft(scope, what), [scope, what]);
  return { content: draft.content, requestKey: draft.requestKey, change, begin, done };
};
