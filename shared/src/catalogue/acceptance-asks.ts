import { LATE_REASONS, RELATIONS } from '../labels/acceptance.js';
import type { Field } from './fields.js';

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const relation: Field = {
  key: 'relation',
  label: '什么关系',
  type: 'choice',
  required: true,
  options: options(RELATIONS),
};

const by: Field = { key: 'by', label: '说好最晚哪天补来', type: 'date', required: true };

/** What the actions of acceptance.ts and recusal.ts ask. The papers that may follow are filled in from the item. */
export const ACCEPTANCE_ASKS: Readonly<Record<string, readonly Field[]>> = {
  'accept-later': [
    { key: 'papers', label: '哪几样后补', type: 'multi-choice', required: true, min: 1, max: 10 },
    by,
  ],
  'return-again': [
    {
      key: 'problems',
      label: '缺什么、哪里不对（一次说全）',
      type: 'paper-problems',
      required: true,
      min: 1,
      max: 20,
    },
    {
      key: 'why',
      label: '头一回为什么没说',
      type: 'choice',
      required: true,
      options: options(LATE_REASONS),
    },
    { key: 'note', label: '再说一句', type: 'long-text', required: false, max: 300 },
  ],
  'follow-again': [by],
  'follow-waive': [
    {
      key: 'reasons',
      label: '为什么不用补了',
      type: 'long-text',
      required: true,
      min: 2,
      max: 300,
      example: '这一样已经从系统里核到了。',
    },
  ],
  recuse: [relation],
  'declare-kin': [
    {
      key: 'name',
      label: '管这件事的亲戚是谁',
      type: 'text',
      required: true,
      min: 2,
      max: 60,
      help: '写姓名和职务，村干部、经办的人都算。',
      example: '村主任李成林',
    },
    relation,
  ],
  visit: [
    {
      key: 'surveyors',
      label: '谁去的',
      type: 'text',
      required: true,
      min: 2,
      max: 60,
      example: '周小满、何建国',
    },
    { key: 'found', label: '看到的情况', type: 'long-text', required: true, min: 2, max: 1000 },
  ],
};
