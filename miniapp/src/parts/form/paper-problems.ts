import type { paperProblem } from '@huiyin/shared/contracts/matter-view';
import type * as z from 'zod';

export type PaperProblem = z.infer<typeof paperProblem>;

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
