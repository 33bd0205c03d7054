import { endPairing, joinPairing } from '@huiyin/shared/contracts/pairing';
import type { Reply } from '@huiyin/shared/contracts/route';
import { useState } from 'react';
import { problemWords, refusalCode } from '@/parts/problem-words';
import { pushToDesk, staffApi } from '@/platform/api';
import { pickPhotos } from '@/platform/photos';

export type Joined = Reply<typeof joinPairing>;

interface Failed {
  path: string;
  why: string;
}

/** As many photos as may be chosen at once. */
const AT_ONCE = 6;

/** This phone as the camera of a PC. Nothing of it is kept on the phone: a photo that didn't arrive waits only as long as the page is open. */
export const useDeskCamera = () => {
  const [joined, setJoined] = useState<Joined | null>(null);
  const [ended, setEnded] = useState(false);
  const [sent, setSent] = useState(0);
  const [sending, setSending] = useState(0);
  const [failed, setFailed] = useState<Failed[]>([]);

  const send = async (to: Joined, path: string) => {
    setSending((n) => n + 1);
    try {
      await pushToDesk(to.id, path);
      setSent((n) => n + 1);
    } catch (error) {
      const code = refusalCode(error);
      if (code === 'pairing-ended' || code === 'not-found') {
        setJoined(null);
        setEnded(true);
      } else setFailed((all) => [...all, { path, why: problemWords(error).title }]);
    } finally {
      setSending((n) => n - 1);
    }
  };

  return {
    joined,
    ended,
    sent,
    sending,
    failed,
    join: async (code: string) => {
      const now = await staffApi(joinPairing, { body: { code } });
      setEnded(false);
      setSent(0);
      setJoined(now);
    },
    shoot: async () => {
      if (!joined) return;
      const picked = await pickPhotos(AT_ONCE);
      if (picked.kind !== 'photos') return;
      for (const { path } of picked.photos) await send(joined, path);
    },
    retry: async () => {
      if (!joined) return;
      const again = failed;
      setFailed([]);
      for (const { path } of again) await send(joined, path);
    },
    end: async () => {
      if (!joined) return;
      await staffApi(endPairing, { params: { id: joined.id } }).catch(() => undefined);
      setJoined(null);
    },
  };
};
