import { useCallback, useEffect, useState } from 'react';

/** Which row the keyboard is on; follows the open one, stays inside the list as it changes. */
export const useCursor = (ids: readonly string[], openId: string | undefined) => {
  const [at, setAt] = useState(0);
  const openAt = openId === undefined ? -1 : ids.indexOf(openId);
  useEffect(() => {
    if (openAt >= 0) setAt(openAt);
  }, [openAt]);
  const move = useCallback(
    (by: number) => setAt((now) => Math.max(0, Math.min(ids.length - 1, now + by))),
    [ids.length],
  );
  return { at: Math.min(at, Math.max(0, ids.length - 1)), move, setAt };
};
