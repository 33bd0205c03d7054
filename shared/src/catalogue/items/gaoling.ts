import type { Item } from '../item.js';
import { law } from './laws.js';
import {
  agentId,
  bankCard,
  bankCardPhoto,
  consent,
  defineItem,
  householdBook,
  idCard,
  workdays,
} from './parts.js';
import { gaolingWho } from './who-may/welfare.js';

/** 高龄津贴, in full: three answers. Age and address come from the register. */
export const gaoling: Item = defineItem({
  id: 'minzheng.gaoling',
  name: '高龄津贴（80周岁以上）',
  plainName: '80岁老人补贴',
  category: '老年福利',
  department: '民政',
  competence: 'shehui-jiuzhu',
  acceptLevel: 'village',
  synonyms: [
    '高龄津贴',
    '高龄补贴',
    '老人补贴',
    '老年补贴',
    '满80了',
    '八十岁',
    '80岁',
    '满八十',
    '九十岁',
    '长寿补贴',
    '老人钱',
    'gljt',
    'glbt',
    'lrbt',
  ],
  lifeEvents: ['eighty'],
  forWhom: ['满80岁的老人'],
  canI: [
    '户口在本县，满80岁就能办；差一个月满80，也可以先交。',
    '已经在领同样补贴的，不用再办。',
    '老人来不了，家里人、网格员都能替他办。',
  ],
  eligibility: gaolingWho,
  materials: [idCard, householdBook, bankCardPhoto, agentId],
  promised: workdays(20),
  statutoryText: '国家没有统一规定，各县自己定。',
  publicity: { rule: 'may', days: 5, unit: 'day', fields: ['name', 'age', 'group'] },
  bases: [law('elders', '第33条'), law('gaoling')],
  decides: '县民政局',
  result: '批了以后从下个月起发到卡上。',
  full: true,
  budget: 3,
  outcome: { amount: true, period: 'month' },
  fields: [
    {
      key: 'otherBenefit',
      label: '老人是不是已经在领别的高龄补贴',
      type: 'yes-no',
      required: true,
      topic: '问两句',
    },
    { ...bankCard, label: '老人的社保卡或银行卡号' },
    consent('上面说的是真的。我同意民政部门查对老人的户口和年龄，只用来办这件事。'),
  ],
});
