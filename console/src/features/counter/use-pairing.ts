import { endPairing, openPairing, PAIRING_WAIT_MS, watchPairing } from '@huiyin/shared/contracts/pairing';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api, problemOf } from '../../platform/api';
import { clearPairing, findPairing, keepPairing } from '../../platform/pairing';
import type { KeptFile } from '../files/kept-file';

type State = 'none' | 'waiting' | 'paired' | 'ended';

/** When nothing is to be taken, or no answer came, it asks again after this. */
const PAUSE_MS = 1_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface Pairing {
  state: State;
  phone: string | null;
  /** Eight digits, while they are good. */
  code: string | null;
  /** Photos that wait for a form. */
  held: number;
  error: unknown;
  open: () => void;
  end: () => void;
}

/**
 * The phone of the desk. Photos go into the form that is open (`sink`); while there is none they wait on the server.
 */
export const usePairing = (sink: { current: ((files: KeptFile[]) => void) | null }): Pairing => {
  const [id, setId] = useState<string | null>(() => findPairing()?.id ?? null);
  const [seen, setSeen] = useState<{ state: State; phone: string | null; held: number }>({
    state: id === null ? 'none' : 'waiting',
    phone: null,
    held: 0,
  });
  const [code, setCode] = useState<string | null>(null);
  const forget = useCallback((state: State) => {
    clearPairing();
    setId(null);
    setCode(null);
    setSeen({ state, phone: null, held: 0 });
  }, []);
  useEffect(() => {
    if (id === null) return undefined;
    let gone = false;
    const look = async () => {
      const after = findPairing()?.after ?? 0;
      const seenNow = await api(watchPairing, { params: { id }, query: { after, wait: PAIRING_WAIT_MS } });
      if (gone) return 0;
      if (seenNow.state === 'ended') {
        forget('ended');
        return 0;
      }
      if (seenNow.state === 'paired') setCode(null);
      const last = seenNow.photos.at(-1);
      const take = sink.current;
      const takes = take !== null && last !== undefined;
      setSeen({
        state: seenNow.state,
        phone: seenNow.phone,
        held: takes ? 0 : seenNow.photos.length,
      });
      if (!takes) return seenNow.photos.length > 0 ? PAUSE_MS : 0;
      keepPairing({ id, after: last.seq });
      take(seenNow.photos.map(({ file }) => ({ id: file.id, name: file.id, mime: file.mime })));
      return 0;
    };
    const watch = async () => {
      while (!gone) {
        try {
          const rest = document.hidden ? PAUSE_MS : await look();
          if (rest > 0) await pause(rest);
        } catch (error) {
          const status = problemOf(error)?.status;
          if (status === 404) return forget('ended');
          await pause(PAUSE_MS);
        }
      }
    };
    void watch();
    return () => {
      gone = true;
    };
  }, [id, forget, sink]);
  const opening = useMutation({
    mutationFn: () => api(openPairing, {}),
    onSuccess: (opened) => {
      keepPairing({ id: opened.id, after: 0 });
      setCode(opened.code);
      setSeen({ state: 'waiting', phone: null, held: 0 });
      setId(opened.id);
    },
  });
  const end = () => {
    if (id !== null) void api(endPairing, { params: { id } }).catch(() => undefined);
    forget('none');
  };
  return { ...seen, code, error: opening.error, open: () => opening.mutate(), end };
};
