import type { Item } from '../item.js';
import { law } from './laws.js';
import { bankCard, bankCardPhoto, consent, defineItem, idCard, photo, workdays } from './parts.js';

const SHARED = {
  category: '婚育',
  department: '卫健',
  competence: 'weijian',
  acceptLevel: 'township',
} as const;

const birthRegistration: Item = defineItem({
  ...SHARED,
  id: 'weijian.birth-reg',
  name: '生育登记',
  plainName: '生娃登记（准生证）',
  synonyms: [
    '生娃',
    '准生证',
    '怀孕',
    '怀上了',
    '要生了',
    '生孩子',
    '生小孩',
    '生二胎',
    '生三胎',
    'sydj',
    'szz',
    'sw',
  ],
  lifeEvents: ['baby'],
  forWhom: ['怀了孩子或刚生了孩子的人家'],
  canI: ['怀上了或者生了，都可以登记。', '很多地方不看结没结婚，不限生几个。'],
  materials: [
    idCard,
    photo('marriage', '结婚证', '结婚证', { required: false, whenText: '有就拍', replacedBy: 'share' }),
  ],
  promised: workdays(1),
  statutoryText: '当场就好。',
  bases: [law('population', '第18条')],
  result: '手机上的生育登记。',
  fields: [
    { key: 'expected', label: '预产期或出生日', type: 'date', required: true, topic: '孩子' },
    {
      key: 'childNo',
      label: '第几个孩子',
      type: 'number',
      required: true,
      topic: '孩子',
      min: 1,
      max: 15,
      unit: '个',
    },
  ],
});

const childcare: Item = defineItem({
  ...SHARED,
  id: 'weijian.childcare-subsidy',
  name: '育儿补贴（3岁以下每孩每年3600元）',
  plainName: '三岁以下娃的育儿补贴',
  synonyms: [
    '育儿补贴',
    '生娃补贴',
    '养娃补贴',
    '奶粉钱',
    '3600',
    '三岁以下',
    '生娃',
    '娃娃钱',
    'yebt',
    'swbt',
  ],
  lifeEvents: ['baby'],
  forWhom: ['有三岁以下孩子的人家'],
  canI: ['孩子不满三岁，符合规定生的。', '一个孩子一年3600元；2025年以前生的，按剩下的月数算。'],
  materials: [
    photo('birth', '出生医学证明或户口簿', '出生证明', { replacedBy: 'share', whereToGet: '生孩子的医院。' }),
    idCard,
    bankCardPhoto,
  ],
  promised: workdays(30),
  bases: [law('childcare')],
  result: '补贴发到卡上。',
  outcome: { amount: true, period: 'year' },
  fields: [
    { key: 'child', label: '孩子的姓名', type: 'person', required: true, topic: '孩子' },
    {
      key: 'childId',
      label: '孩子的身份证号',
      type: 'id-number',
      required: true,
      topic: '孩子',
      help: '户口本上有。',
    },
    bankCard,
    consent('我同意卫健部门查对孩子的出生和户口，只用来发补贴。'),
  ],
});

export const weijian: readonly Item[] = [birthRegistration, childcare];
