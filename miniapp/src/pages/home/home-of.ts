import type { listNotices } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import type { MatterRow } from '@/parts/matter-card';

type NoticeRow = Reply<typeof listNotices>['items'][number];

/** What the home page puts first: what waits for the resident, then the answer owed soonest, then what is new. */
export const homeOf = (open: readonly MatterRow[], notices: readonly NoticeRow[]) => {
  const waiting = open.filter((row) => row.waitsForMe);
  const nearest = open
    .filter((row) => row.owed && !row.waitsForMe)
    .sort((a, b) => (a.owed?.promise ?? 0) - (b.owed?.promise ?? 0))[0];
  const toAnswer = notices.filter((notice) => notice.waitsForMe);
  const newest = notices.filter((notice) => !notice.waitsForMe).slice(0, 3);
  return { waiting, nearest, toAnswer, newest, unread: notices.filter((notice) => !notice.read).length };
};
