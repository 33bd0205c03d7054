import type { paperProblem } from '@huiyin/shared/contracts/matter';
import { SHOWN_WORDS } from '@huiyin/shared/labels/fields';
import type * as z from 'zod';

export type PaperProblem = z.infer<typeof paperProblem>;

/** What may be wrong with a paper, with its words. */
export const PROBLEMS = Object.entries(SHOWN_WORDS.paperProblem).map(([value, label]) => ({
  value: value as PaperProblem['problem'],
  label,
}));

/** The list with one paper's problem changed; null takes it off. An empty list is no answer. */
export const withProblem = (
  problems: readonly PaperProblem[],
  slot: string,
  next: PaperProblem | null,
): PaperProblem[] | undefined => {
  const rest = problems.filter((one) => one.slot !== slot);
  const all = next ? [...rest, next] : rest;
  return all.length > 0 ? all : undefined;
};
