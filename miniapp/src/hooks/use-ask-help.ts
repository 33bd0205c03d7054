import { askHelp } from '@huiyin/shared/contracts/help';
import type { HelpWhy } from '@huiyin/shared/labels/help';
import { useRef, useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { newRequestKey } from '@/platform/random';

export interface Help {
  /** The task that is owed now. */
  id: string;
  /** Who does it, until when. */
  line: string;
}

/** Asks that somebody calls back today, or that the grid worker comes; tapped again it is the same task. */
export const useAskHelp = (residentId: string | undefined, matterId?: string) => {
  const [help, setHelp] = useState<Help | null>(null);
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const key = useRef(newRequestKey());
  const ask = async (why: HelpWhy) => {
    if (!residentId) return;
    setProblem(null);
    try {
      const body = { residentId, why, ...(matterId ? { matterId } : {}) };
      const { id, owed } = await api(askHelp, { body, requestKey: key.current });
      setHelp({ id, line: owed?.line ?? '' });
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return { ask, help, problem };
};
