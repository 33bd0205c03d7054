import { useEffect } from 'react';
import { findKept, keepFile } from '../../platform/kept-files';
import { sendFile } from '../../platform/upload';
import type { KeptFile } from '../files/kept-file';

type Papers = Record<string, KeptFile[]>;

const again = async (file: KeptFile): Promise<KeptFile[]> => {
  const kept = findKept(file.id);
  if (!kept) return [];
  const { id, mime } = await sendFile(kept.file, () => undefined);
  keepFile(id, kept.file);
  return [{ ...file, id, mime }];
};

/** When another clerk continues the form, its photos are sent again in that clerk's name; what can't be is taken out. */
export const useTakeOver = (
  by: string | null,
  staffId: string,
  papers: Papers,
  onTaken: (papers: Papers) => void,
) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of clerk is a take-over
  useEffect(() => {
    if (by === null || by === staffId || Object.values(papers).flat().length === 0) return;
    const all = Object.entries(papers).map(async ([slot, files]): Promise<[string, KeptFile[]]> => {
      const sent = await Promise.all(files.map((f) => again(f).catch(() => [])));
      return [slot, sent.flat()];
    });
    void Promise.all(all).then((pairs) => onTaken(Object.fromEntries(pairs)));
  }, [by, staffId]);
};
