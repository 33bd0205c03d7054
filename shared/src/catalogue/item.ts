import * as z from 'zod';
import { PERIODS, type Period } from '../domain/service/period.js';
import { PUBLIC_FIELDS } from '../domain/service/steps/public-sheet.js';
import { STEPS } from '../domain/service/steps/steps.js';
import { eligibilityQuestion, type Question } from './eligibility.js';
import { type Field, field } from './fields.js';
import { type LegalBasis, legalBasis } from './legal-basis.js';

/** The desks of a town's centre; a village has one desk for all of them (综合). */
export const COMPETENCES = [
  'zonghe',
  'shehui-jiuzhu',
  'shehui-baozhang',
  'yibao',
  'weijian',
  'nongye',
  'zongzhi-tiaojie',
  'huzheng-tuiyi',
] as const;

export type Competence = (typeof COMPETENCES)[number];

/** A limit as data; on the wire and in the database the same as the calendar's Clock. */
export const clock = z.strictObject({
  unit: z.enum(['workday', 'day', 'hour']),
  n: z.number().int().min(1),
  roll: z.boolean().optional(),
});

const when = z.strictObject({ key: z.string(), equals: z.union([z.string(), z.boolean()]) });

/** Something to bring, photograph or sign. */
export const material = z.strictObject({
  slot: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** As the rules call it. */
  name: z.string().min(1),
  /** As villagers say. */
  plainName: z.string().min(1),
  kind: z.enum(['photo', 'original', 'form', 'commitment', 'signature']),
  required: z.boolean(),
  /** What the desk does with the paper itself: looks at the original and gives it back, keeps the original, or takes a copy. */
  paper: z.enum(['seen', 'kept', 'copy']).optional(),
  /** Needed only when an answer equals this (a list of choices: contains it). */
  when: when.optional(),
  whenText: z.string().optional(),
  /** Not to be brought: the register has it, or another office shares it (国务院令716 第7条, 政务数据共享条例 19条). */
  replacedBy: z.enum(['register', 'share']).optional(),
  whereToGet: z.string().optional(),
  /** How a good photo of it looks, in a sentence. */
  sample: z.string().optional(),
  /** Who may fetch it: the person alone, a grown-up of the house, anybody with the ID card, the village's agent, or we do. */
  fetch: z.enum(['self', 'family', 'anyone', 'agent', 'we']).optional(),
  /** A minor paper: may be brought later (容缺受理), at most so many days after it is taken in; 待本地核实. */
  later: z.strictObject({ days: z.number().int().min(1).max(60) }).optional(),
});

export type Material = z.infer<typeof material>;

/**
 * May the result be posted in the village, must it, or is that forbidden (children)? `fields` is the whole of what may be seen; `detail` is
 * the heading of the one line that a clerk writes (危房等级). `counts`: the total limit runs on while it hangs.
 */
export const publicity = z.strictObject({
  rule: z.enum(['must', 'may', 'forbidden', 'none']),
  days: z.number().int().min(0),
  unit: z.enum(['workday', 'day']),
  fields: z.array(z.enum(PUBLIC_FIELDS)),
  detail: z.string().min(1).optional(),
  counts: z.boolean().optional(),
});

/** A piece of work before the answer, with its own limit. */
export const step = z.strictObject({ what: z.enum(STEPS), clock });

/** What comes of it. */
export const outcome = z.strictObject({
  /** An approval names an amount, paid once in the period; `month` unless told. */
  amount: z.boolean(),
  period: z.enum(PERIODS).optional(),
  /** What is handed over with an approval, as it is called and as people say. */
  papers: z.array(z.strictObject({ name: z.string().min(1), plainName: z.string().min(1) })).optional(),
  /** What the letter of a refusal is called (不予确认告知书). */
  refusal: z.string().min(1).optional(),
});

/** How often what an item grants is paid. */
export const periodOf = ({ outcome: granted }: Pick<Item, 'outcome'>): Period => granted?.period ?? 'month';

/** An entry of the service catalogue: guide, form, materials, limits. Files here are version 1; the database then owns it. */
export interface Item {
  id: string;
  version: number;
  name: string;
  plainName: string;
  category: string;
  department: string;
  competence: Competence;
  /** Who takes it in: the village's own desk, or the town's. */
  acceptLevel: 'village' | 'township';
  /** Villagers' words, phrases of life, pinyin initials. */
  synonyms: string[];
  /** Keys of life-events. */
  lifeEvents: string[];
  forWhom: string[];
  /** Plain sentences: can I apply? */
  canI: string[];
  /** Can I apply? A few questions whose answers name the condition that is missing; they keep nobody from filing. */
  eligibility: Question[];
  materials: Material[];
  /** What we promise from acceptance on. */
  promised: z.infer<typeof clock>;
  /** What the law allows; null where it sets nothing or nobody has confirmed it. */
  statutory: z.infer<typeof clock> | null;
  statutoryText: string;
  publicity: z.infer<typeof publicity>;
  /** Dated rows: a matter rests on those in force on the day on which it was filed. */
  bases: LegalBasis[];
  /** Who decides (县民政局), where that isn't whoever takes it in. */
  decides?: string | undefined;
  result: string;
  fee: string;
  fields: Field[];
  /** The whole form stands here; else a general one (what it is about, and photos). */
  full: boolean;
  /** So many answers at most does a usual applicant give whose household of three is on the register. */
  budget?: number | undefined;
  /** 待本地核实: not confirmed by the county yet. */
  localReview: boolean;
  /** The work before the answer: who goes, checks and reviews, each with its own limit. */
  steps: z.infer<typeof step>[];
  /** From the end of publicity to the decision; ten working days unless told. */
  decision?: z.infer<typeof clock> | undefined;
  /** From a refusal to its letter in the applicant's hand; three working days unless told. */
  letter?: z.infer<typeof clock> | undefined;
  outcome?: z.infer<typeof outcome> | undefined;
  /** Who answers so can't wait: every step of it is promised within this time (急难: 先行救助，手续后补). */
  urgent?: { when: { key: string; equals: string | boolean }; clock: z.infer<typeof clock> } | undefined;
  /** 行政许可法32: who doesn't say within this time what is missing has taken it in, from the day it came. Licences alone. */
  deemed?: z.infer<typeof clock> | undefined;
  /**
   * A relative of whoever handles it, or of the village committee: another person handles it; `filed`: it is also filed separately, and
   * somebody visits the home (低保: 民发〔2021〕57号; by analogy 待本地核实).
   */
  kin?: 'filed' | 'other-person' | undefined;
  /** The applicant may ask that nobody of the own village has it in hand. */
  mayAvoidVillage?: boolean | undefined;
}

export const item: z.ZodType<Item> = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  version: z.number().int().min(1),
  name: z.string().min(1),
  plainName: z.string().min(1),
  category: z.string().min(1),
  department: z.string().min(1),
  competence: z.enum(COMPETENCES),
  acceptLevel: z.enum(['village', 'township']),
  synonyms: z.array(z.string().min(1)),
  lifeEvents: z.array(z.string()),
  forWhom: z.array(z.string()),
  canI: z.array(z.string().min(1)).min(1),
  eligibility: z.array(eligibilityQuestion),
  materials: z.array(material),
  promised: clock,
  statutory: clock.nullable(),
  statutoryText: z.string(),
  publicity,
  bases: z.array(legalBasis).min(1),
  decides: z.string().min(1).optional(),
  result: z.string().min(1),
  fee: z.string().min(1),
  fields: z.array(field).min(1),
  full: z.boolean(),
  budget: z.number().int().min(1).optional(),
  localReview: z.boolean(),
  steps: z.array(step),
  decision: clock.optional(),
  letter: clock.optional(),
  outcome: outcome.optional(),
  urgent: z.strictObject({ when, clock }).optional(),
  deemed: clock.optional(),
  kin: z.enum(['filed', 'other-person']).optional(),
  mayAvoidVillage: z.boolean().optional(),
});
