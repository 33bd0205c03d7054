import type { verifyStranger } from '@huiyin/shared/contracts/register';
import type { Call } from '@huiyin/shared/contracts/route';
import type { CheckOutcome } from '@huiyin/shared/labels/newcomers';

type Body = Call<typeof verifyStranger>['body'];

/** What came of a check as the server takes it; undefined while something is missing: the outcome, or whom it is the same as. */
export const checkBody = (
  outcome: CheckOutcome | undefined,
  picked: { id: string; householdId: string | null } | null,
  note: string,
): Body | undefined => {
  const said = note.trim() === '' ? {} : { note: note.trim() };
  switch (outcome) {
    case 'new':
      return { outcome, ...(picked?.householdId ? { householdId: picked.householdId } : {}), ...said };
    case 'same':
      return picked ? { outcome, sameAs: picked.id, ...said } : undefined;
    case 'not-here':
      return { outcome, ...said };
    default:
      return undefined;
  }
};
