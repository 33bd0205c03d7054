import type { getMatter } from '@huiyin/shared/contracts/matter';
import type { Reply } from '@huiyin/shared/contracts/route';

export type MatterView = Reply<typeof getMatter>;
export type Allowed = MatterView['allowed'][number];
export type Paper = MatterView['papers'][number];

/** The actions that hand in papers: missing ones, and those promised for later. Their photos are asked for on the page itself. */
export const RESUBMIT = 'resubmit';
export const FOLLOW_UP = 'follow-up';

/** What people open a matter for: the way on, 催一下, 没解决. The rest stands below everything that is to be read. */
export const comesFirst = ({ tone, action }: Allowed): boolean =>
  tone === 'primary' || action === 'urge' || action === 'not-solved';

/** Papers that were taken in on the word that they come later. */
export const papersLater = (papers: readonly Paper[]): Paper[] =>
  papers.filter(({ later, status }) => later && status !== 'given');

/** Papers that wait for a photo: returned as wrong, or required and not there. */
export const papersToAdd = (papers: readonly Paper[]): Paper[] =>
  papers.filter(({ status, required }) => status === 'problem' || (status === 'absent' && required));
