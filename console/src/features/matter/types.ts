import type { allowed, matterRow, matterView } from '@huiyin/shared/contracts/matter-view';
import type { queueView } from '@huiyin/shared/contracts/queue';
import type * as z from 'zod';

export type MatterRow = z.infer<typeof matterRow>;
export type MatterView = z.infer<typeof matterView>;
export type Allowed = z.infer<typeof allowed>;
export type QueueView = z.infer<typeof queueView>;
