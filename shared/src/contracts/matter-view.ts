import * as z from 'zod';
import { field } from '../catalogue/fields.js';
import { acceptance, fetch, mark } from './acceptance.js';
import { attachment } from './attachment.js';
import { id, ms } from './common.js';
import { paperView } from './pad.js';

const kind = z.enum(['service', 'dispute', 'task', 'ask']);

const turn = z.enum(['us', 'applicant', 'outside', 'publicity']);

/** The owed answer as this caller may see it. `line` is the first line of every screen: who answers, by when. */
const owed = z.object({
  line: z.string(),
  party: z.object({
    kind: z.enum(['window', 'staff', 'roster']),
    id,
    label: z.string(),
    phone: z.string().nullable(),
  }),
  turn,
  promise: ms,
  limit: ms,
  late: z.boolean(),
  dueSoon: z.boolean(),
  /** The year's calendar is not yet published: the day may come earlier, never later by itself. */
  provisional: z.boolean(),
});

/** One line of a list. */
export const matterRow = z.object({
  id,
  number: z.string(),
  kind,
  title: z.string(),
  /** 回音要给谁: as far as the caller may see it. */
  applicant: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  open: z.boolean(),
  owed: owed.nullable(),
  /** The member of staff who holds it now; null when nobody does. */
  holder: z.object({ id, name: z.string() }).nullable(),
  from: z.string(),
  urgent: z.boolean(),
  at: ms,
  closedAt: ms.nullable(),
  /** True when the applicant must do something now (papers to add, consent, rating). */
  waitsForMe: z.boolean(),
});

/** What a caller may do now, with the consequence in a line and what must be filled in. */
export const allowed = z.object({
  action: z.string(),
  label: z.string(),
  consequence: z.string(),
  tone: z.enum(['primary', 'normal', 'danger']),
  /** Ask once more before doing it: it can't be undone. */
  confirm: z.boolean(),
  fields: z.array(field),
});

/** What is wrong with one paper; `slot` is the material's. */
export const paperProblem = z.object({
  slot: z.string(),
  problem: z.enum(['missing', 'blurred', 'incomplete', 'expired', 'wrong-paper', 'other']),
  note: z.string().max(300).optional(),
  where: z.string().max(300).optional(),
  /** Where on the pictures it shows. */
  marks: z.array(mark).max(10).optional(),
  fetch: fetch.optional(),
  /** Who in the household can go for it. */
  fetchName: z.string().max(40).optional(),
});

const paper = z.object({
  slot: z.string(),
  name: z.string(),
  required: z.boolean(),
  status: z.enum(['given', 'absent', 'problem']),
  problem: paperProblem.nullable(),
  /** The problem in a clerk's kind sentence. */
  say: z.string().nullable(),
  /** How a good photo of it looks, where to get the paper, and who may fetch it: in a sentence each. */
  sample: z.string().nullable().optional(),
  where: z.string().nullable().optional(),
  fetchSay: z.string().nullable().optional(),
  /** Promised for later. */
  later: z.object({ by: ms, say: z.string(), overdue: z.boolean() }).nullable().optional(),
  files: z.array(attachment),
});

const timelineEntry = z.object({
  seq: z.number().int(),
  at: ms,
  title: z.string(),
  text: z.string().nullable(),
  by: z.string(),
  /** true: the applicant never sees this entry (an inside note, a warning of the clock). */
  staffOnly: z.boolean(),
});

const taskView = z.object({
  id,
  what: z.string(),
  label: z.string(),
  assignee: z.string(),
  due: ms,
  doneAt: ms.nullable(),
  result: z.string().nullable(),
});

export const outcome = z.object({
  result: z.enum(['approved', 'refused', 'cannot', 'agreed', 'not-agreed', 'done', 'answered']),
  label: z.string(),
  reasons: z.string(),
  amountCents: z.number().int().nullable(),
  /** The amount with how often it is paid: 每月420元, 一次给2,000元. */
  amountSay: z.string().nullable().optional(),
  /** What to do if one does not agree, the next door. */
  next: z.string().nullable(),
  weight: z.enum(['on-the-spot', 'ordinary', 'grave']),
  at: ms,
});

/** A line of the way: what was done, where it is now and whose move that is, what still comes. */
const wayLine = z.object({
  what: z.string(),
  label: z.string(),
  state: z.enum(['done', 'now', 'next']),
  /** Whose move it is, in one sentence; '' for what is done or still to come. */
  say: z.string(),
});

/** A section of answers to read: labels and values as people say them. */
const answerSection = z.object({
  title: z.string(),
  rows: z.array(z.object({ key: z.string(), label: z.string(), value: z.string(), sensitive: z.boolean() })),
});

export const matterView = matterRow.extend({
  version: z.number().int(),
  itemId: z.string().nullable(),
  filedBy: z.string(),
  channel: z.enum(['app', 'counter', 'helper', 'paper', 'system']),
  parties: z.array(
    z.object({ role: z.string(), roleLabel: z.string(), name: z.string(), reach: z.string().nullable() }),
  ),
  sections: z.array(answerSection),
  papers: z.array(paper),
  tasks: z.array(taskView),
  timeline: z.array(timelineEntry),
  outcome: outcome.nullable(),
  ending: z.string().nullable(),
  endingLabel: z.string().nullable(),
  allowed: z.array(allowed),
  rating: z.object({ score: z.number().int(), words: z.string().nullable(), at: ms }).nullable(),
  canRate: z.boolean(),
  /** Other open matters of the same household and item, to be joined or kept apart. */
  alike: z.array(z.object({ id, number: z.string(), title: z.string() })),
  /** Offered to another desk and not taken yet; or, after two refusals, to be bound by `bindBy`. */
  offer: z
    .object({
      to: z.string().nullable(),
      from: z.string(),
      code: z.string().nullable(),
      codeLabel: z.string().nullable(),
      at: ms.nullable(),
      bounces: z.number().int(),
      bindBy: ms.nullable(),
    })
    .nullable()
    .optional(),
  /** 催: how often, who owes a new sentence by when (`due` null: it was said). */
  urge: z.object({ n: z.number().int(), at: ms, due: ms.nullable(), who: z.string() }).nullable().optional(),
  /** Every promise that was told, newest first. */
  promises: z
    .array(z.object({ at: ms, promise: ms, say: z.string(), why: z.string(), by: z.string() }))
    .optional(),
  /** Staff alone: how it was taken in. */
  acceptance: acceptance.nullable().optional(),
  /** The 4 figures that go on the slip beside the number: whoever holds both may ask how it stands without a login. */
  queryCode: z.string().optional(),
  /** Came on paper and was typed in later: its clocks run from `receivedAt`. */
  paper: paperView.optional(),
  /** The answer names an item: one tap to its form. */
  point: z.object({ itemId: z.string(), plainName: z.string() }).nullable().optional(),
  /** Nobody of the own village has it in hand, nor reads it. */
  away: z.boolean().optional(),
  /** Where somebody helps: who hears of it, in a sentence, for both. */
  hearsSay: z.string().optional(),
  /** This caller only helps, under a mandate: nothing of it stays on their phone. */
  helping: z.boolean().optional(),
  /** The rules in force on the day on which it was filed. */
  bases: z.array(z.object({ say: z.string(), localReview: z.boolean() })).optional(),
  /** Kind-specific lines in order: a heading and sentences; e.g. the mediation's next step. */
  notes: z.array(z.object({ title: z.string(), text: z.string() })),
  /** The way from acceptance to the answer; only where there are steps. */
  steps: z.array(wayLine).optional(),
  /** The sheet that hangs now, or hung last. */
  sheet: z.object({ id, from: ms, until: ms, up: z.boolean() }).nullable().optional(),
  /** Of a matter that is over: the level in words, or that nobody rated it yet. */
  ratingSay: z.string().nullable().optional(),
});
