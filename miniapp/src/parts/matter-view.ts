import type { getMatter } from '@huiyin/shared/contracts/matter';
import type { Reply } from '@huiyin/shared/contracts/route';

export type MatterView = Reply<typeof getMatter>;
export type Allowed = MatterView['allowed'][number];
export type Paper = MatterView['papers'][number];

/** The action that hands in missing papers; its photos are asked for on the page itself. */
export const RESUBMIT = 'resubmit';

/** Papers that wait for a photo: returned as wrong, or required and not there. */
export const papersToAdd = (papers: readonly Paper[]): Paper[] =>
  papers.filter(({ status, required }) => status === 'problem' || (status === 'absent' && required));
