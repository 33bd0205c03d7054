import * as z from 'zod';
import { id, ms, pageQuery, placeBrief } from './common.js';
import { defineRoute } from './route.js';

/** A resident in a list of staff: masked. */
export const residentRow = z.object({
  id,
  name: z.string(),
  sex: z.enum(['m', 'f']).nullable(),
  age: z.number().int().nullable(),
  idMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  householdId: id.nullable(),
  householdNo: z.string().nullable(),
  relation: z.string().nullable(),
  address: z.string().nullable(),
  grid: placeBrief.nullable(),
  village: placeBrief.nullable(),
  wechat: z.boolean(),
  verified: z.boolean(),
});

export const findResidents = defineRoute({
  id: 'register.find',
  // POST, although it only reads: an ID number or a phone must not stand in an address, where logs and proxies keep it.
  method: 'POST',
  path: '/api/residents/search',
  summary: '找人:姓名、拼音首字母、户号、电话或身份证号',
  callers: ['clerk', 'grid', 'mediator', 'supervisor'],
  body: z.strictObject({ q: z.string().min(1).max(60), ...pageQuery }),
  reply: z.object({ items: z.array(residentRow), next: z.string().nullable() }),
});

/** Somebody who was not on the register and filed at once: the check is owed by their grid worker. */
export const stranger = z.object({
  resident: residentRow,
  at: ms,
  /** The task, where it is opened and looked after; null for who was brought in without one. */
  matterId: id.nullable(),
  due: ms.nullable(),
});

export const listStrangers = defineRoute({
  id: 'register.strangers',
  method: 'GET',
  path: '/api/residents/strangers',
  summary: '新登记、等着核实的人,先登记的在前',
  callers: ['grid', 'clerk', 'supervisor'],
  query: z.strictObject(pageQuery),
  reply: z.object({ items: z.array(stranger), next: z.string().nullable() }),
});

const note = z.string().trim().max(100).optional();

export const verifyStranger = defineRoute({
  id: 'register.verify',
  method: 'POST',
  path: '/api/residents/:id/verify',
  summary: '核实一位新登记的人:是新来的 · 就是登记里的某某 · 查无此人',
  callers: ['grid', 'clerk', 'supervisor'],
  params: z.strictObject({ id }),
  body: z.discriminatedUnion('outcome', [
    /** Really new: on the register from now on, in a household where one is named. */
    z.strictObject({ outcome: z.literal('new'), householdId: id.optional(), note }),
    /** Was on the register all the time: phones and matters go over to that person. */
    z.strictObject({ outcome: z.literal('same'), sameAs: id, note }),
    /** Nobody of that name is here: the phone no longer speaks for them. */
    z.strictObject({ outcome: z.literal('not-here'), note }),
  ]),
  /** Who it is on the register now. */
  reply: z.object({ resident: residentRow.nullable() }),
  keyed: true,
  refuses: ['already-verified', 'already-on-register'],
});

export const getHousehold = defineRoute({
  id: 'register.household',
  method: 'GET',
  path: '/api/households/:id',
  summary: '一户人家',
  callers: ['clerk', 'grid', 'supervisor'],
  params: z.strictObject({ id }),
  reply: z.object({
    id,
    no: z.string(),
    address: z.string(),
    grid: placeBrief,
    cell: placeBrief.nullable(),
    members: z.array(residentRow),
  }),
});

export const reveal = defineRoute({
  id: 'register.reveal',
  method: 'POST',
  path: '/api/residents/:id/reveal',
  summary: '看完整号码:写明原因,本人看得见',
  callers: ['clerk', 'grid', 'mediator', 'supervisor'],
  params: z.strictObject({ id }),
  body: z.strictObject({ what: z.enum(['idNumber', 'phone']), reason: z.string().trim().min(2).max(100) }),
  reply: z.object({ value: z.string().nullable() }),
});

export const issueCode = defineRoute({
  id: 'register.issueCode',
  method: 'POST',
  path: '/api/households/:id/code',
  summary: '给一户开一次性绑定码(印在便民联系卡上);写明是谁的,就是当面看过身份证、只给这一个人的',
  callers: ['clerk', 'grid'],
  params: z.strictObject({ id }),
  /** With `residentId`: the ID card was seen, and the code binds exactly this member of the household, within a day. */
  body: z.strictObject({ residentId: id.optional() }),
  reply: z.object({ code: z.string(), expiresAt: ms }),
  status: 201,
});

export const issuePersonCode = defineRoute({
  id: 'register.issuePersonCode',
  method: 'POST',
  path: '/api/residents/:id/code',
  summary: '给一个人开一次性绑定码:当面看过身份证,一天内有效;还没有落户的人也能开',
  callers: ['clerk', 'grid'],
  params: z.strictObject({ id }),
  reply: z.object({ code: z.string(), expiresAt: ms }),
  status: 201,
});
