import { forgetAllKept } from './kept-photos';
import { forgetAll, scopesLike } from './storage';

/** No colon: a scope's name ends at the first one. */
const PREFIX = 'helping-';

/** What is half done for somebody whom this phone helps lies apart from its own account's things. */
export const helpingScope = (residentId: string): string => `${PREFIX}${residentId}`;

export const isHelping = (scope: string): boolean => scope.startsWith(PREFIX);

/** Whoever helps turns to the next person: of the others nothing stays, no name, number, answer or photo. @param but who comes next */
export const leaveHelping = async (but?: string): Promise<void> => {
  const others = scopesLike(PREFIX).filter((scope) => but === undefined || scope !== helpingScope(but));
  for (const scope of others) {
    forgetAll(scope);
    await forgetAllKept(scope);
  }
};
