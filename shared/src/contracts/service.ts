import * as z from 'zod';
import { eligibilityQuestion } from '../catalogue/eligibility.js';
import { field } from '../catalogue/fields.js';
import { ROLES } from '../domain/people/roles.js';
import { fetch } from './acceptance.js';
import { newPerson } from './account.js';
import { id, isoDate } from './common.js';
import { offer } from './given.js';
import { matterView } from './matter-view.js';
import { paperIn } from './pad.js';
import { defineRoute } from './route.js';

/** One line of the catalogue: enough to search on the phone without a signal. */
export const itemBrief = z.object({
  id: z.string(),
  name: z.string(),
  plainName: z.string(),
  category: z.string(),
  department: z.string(),
  competence: z.string(),
  synonyms: z.array(z.string()),
  lifeEvents: z.array(z.string()),
  forWhom: z.array(z.string()),
});

export const material = z.object({
  slot: z.string(),
  name: z.string(),
  plainName: z.string(),
  /** photo: taken on the phone; the rest is brought or signed. */
  kind: z.enum(['photo', 'original', 'form', 'commitment', 'signature']),
  required: z.boolean(),
  /** What the desk does with the paper: looks at it and gives it back, keeps it, or takes a copy. */
  paper: z.enum(['seen', 'kept', 'copy']).optional(),
  when: z.object({ key: z.string(), equals: z.union([z.string(), z.boolean()]) }).optional(),
  whenText: z.string().optional(),
  replacedBy: z.enum(['register', 'share']).optional(),
  whereToGet: z.string().optional(),
  /** How a good photo of it looks, in a sentence. */
  sample: z.string().optional(),
  /** Who may fetch it. */
  fetch: fetch.optional(),
  /** May be brought later, so many days after it is taken in. */
  later: z.object({ days: z.number().int() }).optional(),
});

export const itemGuide = itemBrief.extend({
  version: z.number().int(),
  canI: z.array(z.string()),
  /** A few questions whose answers name the condition that is missing (`judge` of catalogue/eligibility). */
  eligibility: z.array(eligibilityQuestion).optional(),
  materials: z.array(material),
  fields: z.array(field),
  /** 最晚几个工作日, as people say it. */
  howLong: z.string(),
  statutoryText: z.string(),
  fee: z.string(),
  result: z.string(),
  /** Who decides, where that isn't whoever takes it in. */
  decides: z.string().optional(),
  /** What is handed over with an approval. */
  handsOut: z.array(z.object({ name: z.string(), plainName: z.string() })).optional(),
  /** The official program in which one can do it oneself; ours records that it was done. */
  jump: z.object({ name: z.string(), where: z.string() }).optional(),
  /** The rules in force today, in words. */
  bases: z.array(z.string()),
  /** 待本地核实: shown beside the guide. */
  localReview: z.boolean(),
  desk: z.object({
    centre: z.string(),
    window: z.string(),
    address: z.string().nullable(),
    floor: z.string().nullable(),
    phone: z.string().nullable(),
    open: z.string(),
    complain: z.string().nullable(),
  }),
  /** The applicant may ask that nobody of the own village has it in hand. */
  mayAvoidVillage: z.boolean().optional(),
  recent: z.object({ closed: z.number().int(), medianDays: z.number() }).nullable(),
});

export const listItems = defineRoute({
  id: 'service.items',
  method: 'GET',
  path: '/api/items',
  summary: '能办的事(含村里人的说法)',
  callers: ['guest'],
  reply: z.object({
    items: z.array(itemBrief),
    lifeEvents: z.array(z.object({ key: z.string(), label: z.string(), itemIds: z.array(z.string()) })),
    /** 我是谁. */
    whoIAm: z
      .array(z.object({ key: z.string(), label: z.string(), itemIds: z.array(z.string()) }))
      .optional(),
    popular: z.array(z.string()),
  }),
});

export const getItem = defineRoute({
  id: 'service.item',
  method: 'GET',
  path: '/api/items/:id',
  summary: '一件事怎么办:能不能办、带什么、多久、在哪',
  callers: ['guest'],
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  /** Where the asker lives decides the desk; without it the town's. */
  query: z.strictObject({ placeId: id.optional() }),
  reply: itemGuide,
});

/** What the register already knows of the person for whom one asks: shown with 不对?, never asked. */
export const known = z.object({
  residentId: id,
  name: z.string(),
  idMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  address: z.string().nullable(),
  age: z.number().int().nullable(),
  members: z.array(
    z.object({ residentId: id, name: z.string(), relation: z.string(), age: z.number().int().nullable() }),
  ),
});

export const getForm = defineRoute({
  id: 'service.form',
  method: 'GET',
  path: '/api/items/:id/form',
  summary: '表单,连同已经知道的',
  callers: ['account', ...ROLES],
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  query: z.strictObject({ residentId: id }),
  reply: z.object({
    item: itemGuide,
    known,
    /** Open matters of the household and this item; `mayOpen`: the caller may read it. */
    running: z.array(
      z.object({ id, number: z.string(), title: z.string(), mayOpen: z.boolean().optional() }),
    ),
    /** What the same person gave before and counts still, for questions and papers of this item. */
    given: z.array(offer).optional(),
  }),
});

/** For whom: somebody on the register, or a stranger who is filed at once as "to be verified". */
export const subject = z.union([z.strictObject({ residentId: id }), z.strictObject({ new: newPerson })]);

export const submitService = defineRoute({
  id: 'service.submit',
  method: 'POST',
  path: '/api/matters/service',
  summary: '把一件事交上去',
  callers: ['account', 'clerk', 'grid'],
  body: z.strictObject({
    itemId: z.string().min(1).max(80),
    itemVersion: z.number().int(),
    subject,
    answers: z.record(z.string(), z.unknown()),
    papers: z
      .array(z.strictObject({ slot: z.string().max(60), files: z.array(id).max(12) }))
      .max(20)
      .default([]),
    /** Staff only: paper means the form was on paper and is typed in now. */
    channel: z.enum(['app', 'counter', 'helper', 'paper']).optional(),
    /** With channel `paper`: when it was taken in, and its number. */
    paper: paperIn.optional(),
    /** 先收下，后补: minor papers that the applicant promises to bring by a day. */
    later: z
      .array(z.strictObject({ slot: z.string().max(60), by: isoDate }))
      .max(10)
      .optional(),
    /** 不想让本村人经手: the town takes it, and the village reads nothing of it. */
    awayFromVillage: z.boolean().optional(),
    /** Offers of the form that are used instead of an answer or a photo. */
    given: z.array(id).max(30).optional(),
    /** One is running already and this is another: why. */
    apart: z.string().min(2).max(200).optional(),
  }),
  reply: matterView,
  status: 201,
  keyed: true,
  refuses: [
    'key-reused',
    'item-changed',
    'item-unknown',
    'given-gone',
    'pad-number-unknown',
    'pad-number-used',
  ],
});

export const joinService = defineRoute({
  id: 'service.join',
  method: 'POST',
  path: '/api/matters/service/:id/papers',
  summary: '家里已有一件在办:并到那一件,材料交到那里',
  callers: ['account', 'clerk', 'grid'],
  params: z.strictObject({ id }),
  body: z.strictObject({
    residentId: id,
    papers: z
      .array(z.strictObject({ slot: z.string().max(60), files: z.array(id).max(12) }))
      .max(20)
      .default([]),
    given: z.array(id).max(30).optional(),
    /** What is new, in a sentence. */
    words: z.string().max(300).optional(),
  }),
  reply: z.object({ id, number: z.string(), title: z.string(), mayOpen: z.boolean() }),
  keyed: true,
  refuses: ['key-reused', 'closed', 'given-gone', 'nothing-to-add'],
});
