import type { Reply } from '@huiyin/shared/contracts/route';
import { listItems } from '@huiyin/shared/contracts/service';
import { api } from '@/platform/api';
import { useLoad } from './use-load';

export type Items = Reply<typeof listItems>;
export type ItemBrief = Items['items'][number];

/** The catalogue, kept on the phone: it can be searched with no signal. */
export const useItems = () => useLoad('public', 'items', () => api(listItems, {}));
