import { UI } from '@huiyin/shared/labels/miniapp';
import { Refused, Unreached } from '@/platform/api';

/** What to say to the person about a failed call. */
export const problemWords = (error: unknown): { title: string; next?: string } => {
  if (error instanceof Refused) {
    const { title, next } = error.problem;
    return next === undefined ? { title } : { title, next };
  }
  if (error instanceof Unreached) return { title: UI.unreached };
  return { title: UI.failed };
};

/** The stable code of a refusal; undefined when nobody refused. */
export const refusalCode = (error: unknown): string | undefined =>
  error instanceof Refused ? error.problem.code : undefined;

/** The matter that the same request filed before, when only its reply was lost. */
export const filedIdOf = (error: unknown): string | undefined => {
  if (refusalCode(error) !== 'key-reused' || !(error instanceof Refused)) return undefined;
  const id = (error.problem.current as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
};

/** Sentences by field path (`answers.phone` → `phone` with the prefix `answers.`). */
export const fieldErrors = (error: unknown, prefix: string): Record<string, string> => {
  if (!(error instanceof Refused)) return {};
  return Object.fromEntries(
    (error.problem.errors ?? [])
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, message }) => [path.slice(prefix.length), message]),
  );
};
