import * as z from 'zod';
import { HELPING_POSTS, MANDATE_DAYS, MANDATE_PROOFS } from '../domain/people/mandate.js';
import { id, ms } from './common.js';
import { matterRow } from './matter-view.js';
import { defineRoute } from './route.js';

/** 让谁帮我办: one person lets another, or a post of ours, act for named items. */
export const mandate = z.object({
  id,
  owner: z.object({ residentId: id, name: z.string() }),
  /** Of a post: its name, and who holds it now. */
  helper: z.object({
    residentId: id.nullable(),
    post: z.enum(HELPING_POSTS).nullable(),
    name: z.string(),
    holder: z.string().nullable(),
  }),
  items: z.array(z.object({ id: z.string(), name: z.string() })),
  once: z.boolean(),
  how: z.enum(MANDATE_PROOFS),
  /** How it was proven, by whom it was recorded, in a sentence. */
  proofSay: z.string(),
  at: ms,
  until: ms,
  live: z.boolean(),
  /** 到3月9日为止 · 3月2日停了，黄月娥说的. */
  endSay: z.string(),
  /** Who gets the messages of what is done under it. */
  hearsSay: z.string(),
  /** This caller may end it now. */
  mayRevoke: z.boolean(),
  /** Photos of the signed paper. */
  papers: z.array(z.object({ id, mime: z.string() })),
});

/** Something done under a mandate. */
const deed = z.object({
  at: ms,
  by: z.string(),
  /** 交上去 · 补了材料 … */
  what: z.string(),
  title: z.string(),
  number: z.string(),
  matterId: id,
});

const terms = {
  items: z.array(z.string().min(1).max(80)).min(1).max(20),
  /** Over with the first matter that is asked for under it. */
  once: z.boolean(),
  days: z.number().int().min(1).max(MANDATE_DAYS),
};

const helpingPost = z.strictObject({ post: z.enum(HELPING_POSTS) });
const helpingPerson = z.strictObject({ residentId: id });

export const myMandates = defineRoute({
  id: 'mandate.mine',
  method: 'GET',
  path: '/api/my/mandates',
  summary: '让谁帮我办,我在帮谁',
  callers: ['account'],
  reply: z.object({
    given: z.array(mandate),
    held: z.array(mandate),
    /** For whom this phone may give one, and whom it may name without a code. */
    may: z.array(
      z.object({
        ownerId: id,
        ownerName: z.string(),
        household: z.array(z.object({ id, name: z.string() })),
        posts: z.array(
          z.object({ post: z.enum(HELPING_POSTS), name: z.string(), holder: z.string().nullable() }),
        ),
      }),
    ),
  }),
});

export const helperCode = defineRoute({
  id: 'mandate.helperCode',
  method: 'POST',
  path: '/api/my/helper-code',
  summary: '帮忙的人出一个码,本人在自己手机上输;一刻钟有效,用一次',
  callers: ['account'],
  body: z.strictObject({ residentId: id }),
  reply: z.object({ code: z.string(), expiresAt: ms }),
  status: 201,
  refuses: ['too-many-tries'],
});

export const giveMandate = defineRoute({
  id: 'mandate.give',
  method: 'POST',
  path: '/api/my/mandates',
  summary: '本人的手机:让这个人帮我办这几件事',
  callers: ['account'],
  body: z.strictObject({
    residentId: id,
    helper: z.union([z.strictObject({ code: z.string().trim().min(4).max(16) }), helpingPerson, helpingPost]),
    ...terms,
  }),
  reply: mandate,
  status: 201,
  keyed: true,
  refuses: ['code-wrong', 'code-expired', 'too-many-tries', 'mandate-unfit', 'key-reused'],
});

export const giveByCard = defineRoute({
  id: 'mandate.byCard',
  method: 'POST',
  path: '/api/my/mandates/card',
  summary: '帮忙的人的手机:两个人在一起,用本人家联系卡上的码',
  callers: ['account'],
  body: z.strictObject({
    code: z.string().trim().min(4).max(16),
    /** Without it: who of the card's household may be chosen. */
    ownerId: id.optional(),
    /** Which of the phone's own persons will help. */
    helperId: id,
    ...terms,
  }),
  reply: z.object({ mandate: mandate.nullable(), choose: z.array(z.object({ id, name: z.string() })) }),
  status: 201,
  keyed: true,
  refuses: ['code-wrong', 'code-expired', 'too-many-tries', 'mandate-unfit', 'key-reused'],
});

export const residentMandates = defineRoute({
  id: 'mandate.ofResident',
  method: 'GET',
  path: '/api/residents/:id/mandates',
  summary: '这个人让谁帮着办',
  callers: ['clerk', 'grid', 'supervisor'],
  params: z.strictObject({ id }),
  reply: z.object({
    items: z.array(mandate),
    posts: z.array(
      z.object({ post: z.enum(HELPING_POSTS), name: z.string(), holder: z.string().nullable() }),
    ),
  }),
});

export const recordMandate = defineRoute({
  id: 'mandate.record',
  method: 'POST',
  path: '/api/residents/:id/mandates',
  summary: '工作人员记下一份委托:两人当面、口头有见证人、纸上签了字',
  callers: ['clerk', 'grid'],
  params: z.strictObject({ id }),
  body: z.strictObject({
    helper: z.union([helpingPerson, helpingPost]),
    how: z.enum(['present', 'spoken', 'paper']),
    witness: z.string().trim().max(40).optional(),
    files: z.array(id).max(6).default([]),
    ...terms,
  }),
  reply: mandate,
  status: 201,
  keyed: true,
  refuses: ['mandate-unfit', 'file-missing', 'key-reused'],
});

export const revokeMandate = defineRoute({
  id: 'mandate.revoke',
  method: 'POST',
  path: '/api/mandates/:id/revoke',
  summary: '不让帮了:一步就停',
  callers: ['account', 'clerk', 'grid', 'supervisor'],
  params: z.strictObject({ id }),
  reply: mandate,
});

export const mandateDeeds = defineRoute({
  id: 'mandate.deeds',
  method: 'GET',
  path: '/api/mandates/:id/deeds',
  summary: '凭这份委托办过什么',
  callers: ['account', 'clerk', 'grid', 'supervisor'],
  params: z.strictObject({ id }),
  reply: z.object({ items: z.array(deed) }),
});

export const helping = defineRoute({
  id: 'matter.helping',
  method: 'GET',
  path: '/api/my/helping',
  summary: '我在帮谁:每份有效的委托,和凭它办着的事',
  callers: ['account', 'clerk', 'grid'],
  reply: z.object({ items: z.array(z.object({ mandate, matters: z.array(matterRow) })) }),
});
