import * as z from 'zod';
import { attachment } from './attachment.js';
import { id, ms } from './common.js';
import { defineRoute } from './route.js';

/** The longest that one asking for new photos may wait: under what counts as a slow answer. */
export const PAIRING_WAIT_MS = 800;

const byId = z.strictObject({ id });

export const openPairing = defineRoute({
  id: 'pairing.open',
  method: 'POST',
  path: '/api/desk-pairings',
  summary: '窗口电脑:出一个码,让手机连上来拍材料;一班一次',
  callers: ['clerk', 'grid'],
  reply: z.object({
    id,
    /** Eight digits, in the QR code and to be typed; used once. */
    code: z.string(),
    codeUntil: ms,
  }),
  status: 201,
});

export const watchPairing = defineRoute({
  id: 'pairing.watch',
  method: 'GET',
  path: '/api/desk-pairings/:id',
  summary: '窗口电脑:手机连上了没有,又来了哪几张照片;有新的马上答,没有就等一小会儿',
  callers: ['clerk', 'grid'],
  params: byId,
  /** `after`: the last photo that came here already. */
  query: z.strictObject({
    after: z.coerce.number().int().min(0).default(0),
    wait: z.coerce.number().int().min(0).max(PAIRING_WAIT_MS).default(0),
  }),
  reply: z.object({
    state: z.enum(['waiting', 'paired', 'ended']),
    /** Whose phone it is. */
    phone: z.string().nullable(),
    photos: z.array(z.object({ seq: z.number().int(), at: ms, file: attachment })),
  }),
});

export const endPairing = defineRoute({
  id: 'pairing.end',
  method: 'DELETE',
  path: '/api/desk-pairings/:id',
  summary: '断开手机和窗口电脑;两头都能断',
  callers: ['clerk', 'grid'],
  params: byId,
  reply: 'none',
  status: 204,
});

export const joinPairing = defineRoute({
  id: 'pairing.join',
  method: 'POST',
  path: '/api/desk-pairings/join',
  summary: '手机:凭电脑上的码连上自己窗口的电脑',
  callers: ['clerk', 'grid'],
  body: z.strictObject({ code: z.string().min(1).max(20) }),
  reply: z.object({
    id,
    /** 柳溪村 综合窗口, and who sits there. */
    desk: z.string(),
    clerk: z.string(),
    until: ms,
  }),
  status: 201,
  refuses: ['code-wrong', 'pairing-other-desk', 'locked-out'],
});

export const pushPhoto = defineRoute({
  id: 'pairing.photo',
  method: 'POST',
  path: '/api/desk-pairings/:id/photos',
  summary: '手机:拍一张,落进电脑正填的表(表单字段 file)',
  callers: ['clerk', 'grid'],
  params: byId,
  body: 'multipart',
  reply: z.object({ seq: z.number().int(), at: ms }),
  status: 201,
  refuses: ['pairing-ended', 'file-too-large', 'file-not-what-it-says', 'file-unreadable'],
});
