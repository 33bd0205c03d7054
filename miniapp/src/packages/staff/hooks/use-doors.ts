import { doors } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { useLoad } from '@/hooks/use-load';
import { staffApi } from '@/platform/api';
import type { Waiting } from '../rules/outbox';

export type Door = Reply<typeof doors>['items'][number];

/** The doors still to knock at, kept on the phone for hamlets with no signal. */
export const useDoors = (scope: string) => useLoad(scope, 'doors', () => staffApi(doors, {}));

/** A door whose visit is recorded here and not yet sent is done for the worker. */
export const stillToKnock = (all: readonly Door[], recorded: readonly Waiting[]): Door[] => {
  const done = new Set(
    recorded.flatMap(({ deed }) =>
      deed.kind === 'door' && deed.body.result !== 'absent'
        ? [`${deed.params.noticeId}/${deed.params.householdId}`]
        : [],
    ),
  );
  return all.filter((door) => !done.has(`${door.noticeId}/${door.householdId}`));
};
