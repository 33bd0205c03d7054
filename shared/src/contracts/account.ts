import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id, ms, placeBrief } from './common.js';
import { defineRoute } from './route.js';

/** One person whom the signed-in account acts for. Sensitive values come masked. */
export const person = z.object({
  id,
  name: z.string(),
  idMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  age: z.number().int().nullable(),
  /** 户主 / 配偶 / 儿子 …, as on the register. */
  relation: z.string().nullable(),
  /** false: "to be verified", the grid worker still checks. */
  verified: z.boolean(),
  householdId: id.nullable(),
  address: z.string().nullable(),
  village: placeBrief.nullable(),
  grid: placeBrief.nullable(),
  gridWorker: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
});

export const post = z.object({
  id,
  role: z.enum(ROLES),
  place: placeBrief,
  centreId: id.nullable(),
  centreName: z.string().nullable(),
  windowId: id.nullable(),
  windowName: z.string().nullable(),
});

/** Who is signed in. */
export const me = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), id, persons: z.array(person) }),
  z.object({
    kind: z.literal('staff'),
    id,
    name: z.string(),
    posts: z.array(post),
    /** The initial password has still to be changed: until then everything else answers 403 `password-due`. */
    passwordDue: z.boolean().optional(),
  }),
]);

const signedIn = z.object({ token: z.string(), me });

/** The three message templates that a resident can agree to: 要您补材料 · 有结果了 · 进度有变. */
export const template = z.enum(['needPapers', 'result', 'progress']);

export const about = defineRoute({
  id: 'account.about',
  method: 'GET',
  path: '/api/about',
  summary: '这套系统为谁服务,用哪些小程序号',
  callers: ['guest'],
  reply: z.object({
    mode: z.enum(['demo', 'dev', 'test', 'production']),
    town: z.string(),
    centre: z.object({ name: z.string(), phone: z.string().nullable(), open: z.string() }).nullable(),
    apps: z.array(z.object({ appId: z.string(), templates: z.record(z.string(), z.string()) })),
    /** Where the demo's people are chosen; null outside the demo. */
    standin: z.string().nullable(),
    now: ms,
  }),
});

export const places = defineRoute({
  id: 'account.places',
  method: 'GET',
  path: '/api/places',
  summary: '镇、村、网格(选所在地用)',
  callers: ['guest'],
  reply: z.object({ places: z.array(placeBrief.extend({ parentId: id.nullable() })) }),
});

export const signInWechat = defineRoute({
  id: 'account.signInWechat',
  method: 'POST',
  path: '/api/session/wechat',
  summary: '用微信登录',
  callers: ['guest'],
  body: z.strictObject({ appId: z.string().min(1).max(64), code: z.string().min(1).max(128) }),
  reply: signedIn,
  status: 201,
  refuses: ['wechat-code-used', 'wechat-unreachable', 'too-many-tries'],
});

export const signInStaff = defineRoute({
  id: 'account.signInStaff',
  method: 'POST',
  path: '/api/session/staff',
  summary: '工作人员登录',
  callers: ['guest'],
  body: z.strictObject({ login: z.string().min(1).max(64), password: z.string().min(1).max(200) }),
  reply: signedIn,
  status: 201,
  refuses: ['wrong-password', 'locked-out'],
});

export const signOut = defineRoute({
  id: 'account.signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: '退出登录',
  callers: ['account', ...ROLES],
  early: true,
  reply: 'none',
  status: 204,
});

export const getMe = defineRoute({
  id: 'account.me',
  method: 'GET',
  path: '/api/me',
  summary: '我是谁,我替谁办',
  callers: ['account', ...ROLES],
  early: true,
  reply: me,
});

export const changePassword = defineRoute({
  id: 'account.changePassword',
  method: 'POST',
  path: '/api/me/password',
  summary: '工作人员改自己的密码；别处的登录都退出',
  callers: [...ROLES],
  early: true,
  body: z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
  reply: 'none',
  status: 204,
  refuses: ['wrong-password', 'locked-out', 'password-weak'],
});

export const bindPhone = defineRoute({
  id: 'account.bindPhone',
  method: 'POST',
  path: '/api/me/persons/phone',
  summary: '用微信手机号认人(与登记的一致才算)',
  callers: ['account'],
  body: z.strictObject({ code: z.string().min(1).max(128) }),
  reply: z.object({ me, bound: z.array(z.string()) }),
  refuses: ['phone-not-on-register', 'wechat-code-used', 'wechat-unreachable'],
});

export const bindCard = defineRoute({
  id: 'account.bindCard',
  method: 'POST',
  path: '/api/me/persons/card',
  summary: '用便民联系卡或窗口给的一次性码认人',
  callers: ['account'],
  body: z.strictObject({ code: z.string().trim().min(4).max(16), residentId: id.optional() }),
  /** Without `residentId` the members of the card's household to choose from; with it the new `me`. */
  reply: z.object({ me: me.nullable(), choose: z.array(z.object({ id, name: z.string() })) }),
  refuses: ['code-wrong', 'code-expired', 'too-many-tries'],
});

export const newPerson = z.strictObject({
  name: z.string().min(1).max(200),
  idNumber: z.string().max(32).optional(),
  phone: z.string().max(32).optional(),
  /** 没有电话: through whom word gets there. */
  through: z.string().trim().max(60).optional(),
  /** The village or grid where this person lives. */
  placeId: id,
});

export const bindNew = defineRoute({
  id: 'account.bindNew',
  method: 'POST',
  path: '/api/me/persons/new',
  summary: '登记里没有我:先办,网格员来核实',
  callers: ['account'],
  body: newPerson,
  reply: me,
  status: 201,
  keyed: true,
});

export const unbind = defineRoute({
  id: 'account.unbind',
  method: 'DELETE',
  path: '/api/me/persons/:id',
  summary: '解除与某人的绑定',
  callers: ['account'],
  params: z.strictObject({ id }),
  reply: me,
});

export const consents = defineRoute({
  id: 'message.consents',
  method: 'POST',
  path: '/api/me/consents',
  summary: '记下刚才同意收哪些微信消息',
  callers: ['account'],
  body: z.strictObject({
    results: z
      .array(z.strictObject({ template, result: z.enum(['accept', 'reject', 'ban', 'filter']) }))
      .max(5),
  }),
  reply: z.object({ left: z.record(z.string(), z.number().int()) }),
});

export const inbox = defineRoute({
  id: 'message.inbox',
  method: 'GET',
  path: '/api/me/inbox',
  summary: '给我的消息',
  callers: ['account', ...ROLES],
  query: z.strictObject({ cursor: z.string().max(200).optional() }),
  reply: z.object({
    unread: z.number().int(),
    items: z.array(
      z.object({
        id,
        at: ms,
        title: z.string(),
        text: z.string(),
        matterId: id.nullable(),
        noticeId: id.nullable(),
        read: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const readInbox = defineRoute({
  id: 'message.readInbox',
  method: 'POST',
  path: '/api/me/inbox/read',
  summary: '看过了',
  callers: ['account', ...ROLES],
  body: z.strictObject({ ids: z.array(id).max(100) }),
  reply: 'none',
  status: 204,
});

export const looked = defineRoute({
  id: 'account.looked',
  method: 'GET',
  path: '/api/me/looked',
  summary: '谁看过我的完整资料',
  callers: ['account'],
  reply: z.object({
    items: z.array(
      z.object({ at: ms, who: z.string(), whose: z.string(), what: z.string(), reason: z.string() }),
    ),
  }),
});
