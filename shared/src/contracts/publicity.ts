import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id, ms } from './common.js';
import { defineRoute } from './route.js';

/** A sheet as everybody of the village may read it, on the screen and as an A4 page; nothing in it names a number, a house or an illness. */
export const sheet = z.object({
  id,
  title: z.string(),
  /** 柳溪村各位乡亲…: the sentence above the rows. */
  lead: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  from: ms,
  until: ms,
  /** 公示时间：…至… */
  dates: z.string(),
  /** How to say that one disagrees, without a name. */
  objectHow: z.string(),
  phone: z.string().nullable(),
  /** Who posts it and when: two lines. */
  foot: z.string(),
  /** What the QR code of the printed page opens, below the server's own address. */
  path: z.string(),
});

export const sheets = defineRoute({
  id: 'publicity.list',
  method: 'GET',
  path: '/api/publicity',
  summary: '一个村现在贴着的公示;不用登录',
  callers: ['guest'],
  query: z.strictObject({ placeId: id }),
  reply: z.object({ items: z.array(sheet) }),
});

const byId = z.strictObject({ id });

export const getSheet = defineRoute({
  id: 'publicity.get',
  method: 'GET',
  path: '/api/publicity/:id',
  summary: '一张公示:屏幕上看,或打成A4纸;撤下以后就没有了',
  callers: ['guest'],
  params: byId,
  reply: sheet,
});

export const objectTo = defineRoute({
  id: 'publicity.object',
  method: 'POST',
  path: '/api/publicity/:id/objections',
  summary: '提不同意见,不用登录,不留姓名;公示就撤下,重新核实',
  callers: ['guest'],
  params: byId,
  body: z.strictObject({ words: z.string().trim().min(2).max(1000) }),
  reply: z.object({ thanks: z.string() }),
  status: 201,
  refuses: ['too-many-tries'],
});

export const objections = defineRoute({
  id: 'publicity.objections',
  method: 'GET',
  path: '/api/matters/:id/objections',
  summary: '公示时的不同意见,只给镇里经办和督办的人看',
  callers: [...ROLES],
  params: byId,
  reply: z.object({ items: z.array(z.object({ id, at: ms, words: z.string() })) }),
});
