import * as z from 'zod';
import { COMPETENCES } from '../catalogue/item.js';
import { ROLES } from '../domain/people/roles.js';
import { post } from './account.js';
import { id, placeBrief } from './common.js';
import { defineRoute } from './route.js';

/** What a log-in may look like: it is typed every morning. */
const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
const name = z.string().trim().min(1).max(60);
const personName = z.string().trim().min(1).max(80);
const phone = z.string().trim().max(30);
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const divisionCode = z.string().regex(/^\d{12}$/);

/** Whether nobody can sign in yet. */
export const setupNeeded = defineRoute({
  id: 'setup.needed',
  method: 'GET',
  path: '/api/setup',
  summary: '是不是还没有任何账号（第一次启动）',
  callers: ['guest'],
  reply: z.object({ needed: z.boolean() }),
});

export const openFirst = defineRoute({
  id: 'setup.first',
  method: 'POST',
  path: '/api/setup/first',
  summary: '用服务器上打印的一次性开户码，开第一个管理员账号',
  callers: ['guest'],
  body: z.strictObject({
    code: z.string().trim().min(1).max(40),
    name: personName,
    login,
    password: z.string().min(1).max(200),
    /** The county that this installation serves. */
    county: name,
  }),
  reply: z.object({ login: z.string() }),
  status: 201,
  refuses: ['setup-code-wrong', 'setup-done', 'password-weak'],
});

const place = placeBrief.extend({ parentId: id.nullable(), code: z.string().nullable() });

const centre = z.object({
  id,
  placeId: id,
  level: z.enum(['town', 'village']),
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  complainPhone: z.string().nullable(),
  open: z.string(),
  close: z.string(),
  days: z.array(z.number().int()).nullable(),
});

const window = z.object({
  id,
  centreId: id,
  competence: z.string(),
  name: z.string(),
  floor: z.string().nullable(),
  phone: z.string().nullable(),
});

const staff = z.object({
  id,
  name: z.string(),
  login: z.string(),
  phone: z.string().nullable(),
  active: z.boolean(),
  /** Still has the initial password. */
  passwordDue: z.boolean(),
  posts: z.array(post),
});

export const SETUP_STEPS = ['places', 'centres', 'windows', 'staff', 'register', 'wechat'] as const;
export const setupStep = z.enum(SETUP_STEPS);

/** Everything that an administrator sets up, as far as their posts reach, and what is still missing. */
export const setupOverview = defineRoute({
  id: 'setup.overview',
  method: 'GET',
  path: '/api/setup/overview',
  summary: '建站：已经录了什么，还缺什么',
  callers: ['admin'],
  reply: z.object({
    places: z.array(place),
    centres: z.array(centre),
    windows: z.array(window),
    staff: z.array(staff),
    villages: z.array(z.object({ villageId: id, households: z.number().int(), residents: z.number().int() })),
    /** `fixed`: written in the server's settings file, changed there. */
    wechat: z.array(
      z.object({ appId: z.string(), fixed: z.boolean(), templates: z.record(z.string(), z.string()) }),
    ),
    steps: z.array(z.object({ id: setupStep, done: z.boolean(), missing: z.array(z.string()) })),
    /** The first matter can be filed. */
    ready: z.boolean(),
  }),
});

export const addPlaces = defineRoute({
  id: 'setup.addPlaces',
  method: 'POST',
  path: '/api/setup/places',
  summary: '在一个地方下面加下一级：县加镇，镇加村，村加网格，网格加联户',
  callers: ['admin'],
  body: z.strictObject({
    parentId: id,
    places: z
      .array(z.strictObject({ name, code: divisionCode.optional() }))
      .min(1)
      .max(100),
  }),
  reply: z.object({ ids: z.array(id) }),
  status: 201,
  refuses: ['place-there', 'no-level-below'],
});

export const savePlace = defineRoute({
  id: 'setup.savePlace',
  method: 'PUT',
  path: '/api/setup/places/:id',
  summary: '改一个地方的名字和区划代码',
  callers: ['admin'],
  params: z.strictObject({ id }),
  body: z.strictObject({ name, code: divisionCode.nullable() }),
  reply: 'none',
  status: 204,
  refuses: ['place-there'],
});

export const saveCentre = defineRoute({
  id: 'setup.saveCentre',
  method: 'PUT',
  path: '/api/setup/places/:id/centre',
  summary: '设一个镇的中心或一个村的服务站，和它的开门时间（再存就是改）',
  callers: ['admin'],
  params: z.strictObject({ id }),
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    address: z.string().trim().max(200).optional(),
    phone: phone.optional(),
    complainPhone: phone.optional(),
    open: hour,
    close: hour,
    /** 0 Sunday … 6; absent: every working day. */
    days: z.array(z.number().int().min(0).max(6)).min(1).max(7).optional(),
  }),
  reply: z.object({ id }),
  refuses: ['no-centre-here', 'hours-wrong'],
});

export const saveWindows = defineRoute({
  id: 'setup.saveWindows',
  method: 'PUT',
  path: '/api/setup/centres/:id/windows',
  summary: '设一个中心或服务站的窗口，每种业务一个（再存就是改）',
  callers: ['admin'],
  params: z.strictObject({ id }),
  body: z.strictObject({
    windows: z
      .array(
        z.strictObject({
          competence: z.enum(COMPETENCES),
          name,
          floor: z.string().trim().max(30).optional(),
          phone: phone.optional(),
        }),
      )
      .min(1)
      .max(COMPETENCES.length),
  }),
  reply: z.object({ ids: z.array(id) }),
});

const newPost = z.strictObject({
  role: z.enum(ROLES),
  placeId: id,
  /** Of a clerk: the desk. */
  windowId: id.optional(),
});

const handedOut = z.object({
  id,
  login: z.string(),
  /** Shown once; changed at the first sign-in. */
  password: z.string(),
});

export const addStaff = defineRoute({
  id: 'setup.addStaff',
  method: 'POST',
  path: '/api/setup/staff',
  summary: '加一位工作人员和他的岗位；初始密码只显示这一次',
  callers: ['admin'],
  body: z.strictObject({
    name: personName,
    login,
    phone: phone.optional(),
    posts: z.array(newPost).min(1).max(20),
  }),
  reply: handedOut,
  status: 201,
  refuses: ['login-taken', 'post-does-not-fit'],
});

export const addPost = defineRoute({
  id: 'setup.addPost',
  method: 'POST',
  path: '/api/setup/staff/:id/posts',
  summary: '给一位工作人员再加一个岗位',
  callers: ['admin'],
  params: z.strictObject({ id }),
  body: newPost,
  reply: z.object({ id }),
  status: 201,
  refuses: ['post-does-not-fit', 'post-there'],
});

export const resetPassword = defineRoute({
  id: 'setup.resetPassword',
  method: 'POST',
  path: '/api/setup/staff/:id/password',
  summary: '忘了密码：给一个新的初始密码，所有登录都退出',
  callers: ['admin'],
  params: z.strictObject({ id }),
  reply: handedOut,
});

export const saveWechat = defineRoute({
  id: 'setup.saveWechat',
  method: 'PUT',
  path: '/api/setup/wechat/:appId',
  summary: '设一个微信小程序：密钥加密存着，存之前先问一问微信对不对',
  callers: ['admin'],
  params: z.strictObject({ appId: z.string().regex(/^wx[0-9a-zA-Z]{6,60}$/) }),
  body: z.strictObject({
    /** Left out: stays as it is. */
    secret: z.string().trim().min(8).max(128).optional(),
    templates: z.strictObject({
      needPapers: z.string().trim().max(100),
      result: z.string().trim().max(100),
      progress: z.string().trim().max(100),
    }),
  }),
  /** `unreachable`: saved, but WeChat could not be asked. */
  reply: z.object({ tried: z.enum(['right', 'unreachable']) }),
  refuses: ['wechat-app-wrong', 'wechat-secret-missing', 'wechat-in-settings'],
});

const village = z.strictObject({ id });

export const registerTemplate = defineRoute({
  id: 'setup.registerTemplate',
  method: 'GET',
  path: '/api/setup/villages/:id/template',
  summary: '下载居民登记的 Excel 样表',
  callers: ['admin'],
  params: village,
  reply: 'binary',
});

const told = z.object({
  /** As Excel counts: the first line of the sheet is 1. Null: of the whole sheet. */
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  say: z.string(),
});

const importReport = z.object({
  /** Rows with somebody in them. */
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  /** Rows that stay out. */
  bad: z.number().int(),
  newHouseholds: z.number().int(),
  newCells: z.array(z.string()),
  /** Why rows stay out; a row may have several. At most 500, `more` counts the rest. */
  problems: z.array(told),
  /** Worth a look; these rows go in. */
  notes: z.array(told),
  more: z.number().int(),
});

export const checkRegister = defineRoute({
  id: 'setup.checkRegister',
  method: 'POST',
  path: '/api/setup/villages/:id/register/check',
  summary: '试读居民登记的 Excel：哪些行能进，哪些行哪里不对，什么也不写（表单字段 file）',
  callers: ['admin'],
  params: village,
  body: 'multipart',
  reply: importReport,
  refuses: ['excel-unreadable', 'excel-no-header'],
});

export const importRegister = defineRoute({
  id: 'setup.importRegister',
  method: 'POST',
  path: '/api/setup/villages/:id/register',
  summary: '导入居民登记的 Excel：好的行进来，不对的行留在外面；同一份再导一次不会多出人来（表单字段 file）',
  callers: ['admin'],
  params: village,
  body: 'multipart',
  reply: importReport,
  refuses: ['excel-unreadable', 'excel-no-header', 'import-running'],
});
