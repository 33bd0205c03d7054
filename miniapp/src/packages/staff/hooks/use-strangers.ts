import { listStrangers } from '@huiyin/shared/contracts/register';
import type { Reply } from '@huiyin/shared/contracts/route';
import { useLoad } from '@/hooks/use-load';
import { staffApi } from '@/platform/api';
import type { StaffMe } from '@/platform/session';

export type Stranger = Reply<typeof listStrangers>['items'][number];

const CHECKERS: readonly string[] = ['grid', 'clerk', 'supervisor'];

/** Whether this person's posts check newcomers. */
export const checksStrangers = (me: StaffMe): boolean => me.posts.some(({ role }) => CHECKERS.includes(role));

/** Who registered and waits to be checked, first come first. */
export const useStrangers = (scope: string) =>
  useLoad(scope, 'strangers', () => staffApi(listStrangers, { query: { limit: 50 } }));
