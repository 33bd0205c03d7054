import type { Item } from '../item.js';
import { law } from './laws.js';
import { bankCard, bankCardPhoto, days, defineItem, idCard, options, photo, workdays } from './parts.js';

const SHARED = {
  category: '退役军人',
  department: '退役军人事务',
  competence: 'huzheng-tuiyi',
  acceptLevel: 'township',
} as const;

const card: Item = defineItem({
  ...SHARED,
  id: 'tuiyi.card',
  name: '退役军人/其他优抚对象优待证',
  plainName: '退伍军人优待证',
  synonyms: [
    '优待证',
    '退伍证',
    '退役军人',
    '当过兵',
    '老兵',
    '烈属',
    '军属',
    '退伍军人证',
    'ydz',
    'tyjr',
    'twz',
  ],
  lifeEvents: ['soldier'],
  forWhom: ['当过兵的人，烈士的家属'],
  canI: ['当过兵退下来的。', '烈士、因公牺牲军人、病故军人的家属。', '建过档的可以直接办；没建档的先建档。'],
  materials: [
    idCard,
    photo('discharge', '退役证件', '退伍证', { whereToGet: '丢了不要紧，县里能查档。' }),
    photo('portrait', '照片', '一张本人照片', { sample: '白墙前面，露出整张脸。' }),
    bankCardPhoto,
  ],
  promised: days(60),
  bases: [law('veterans'), law('veteransCard')],
  result: '优待证。',
  fields: [
    {
      key: 'kind',
      label: '是哪一种',
      type: 'choice',
      required: true,
      topic: '优待证',
      options: options({ veteran: '当过兵', family: '烈属等家属' }),
    },
    {
      key: 'certificate',
      label: '退伍证上的号',
      type: 'text',
      required: false,
      topic: '优待证',
      max: 40,
      help: '找不到就不填。',
    },
  ],
});

const pension: Item = defineItem({
  ...SHARED,
  id: 'tuiyi.pension',
  name: '定期抚恤补助/优抚对象年度确认',
  plainName: '优抚补助和每年确认',
  synonyms: [
    '抚恤',
    '优抚',
    '抚恤金',
    '优抚补助',
    '老兵补助',
    '参战',
    '伤残军人',
    '年度确认',
    '当兵补助',
    'fx',
    'yf',
    'yfbz',
  ],
  lifeEvents: ['soldier'],
  forWhom: ['伤残军人、烈属、参战老兵'],
  canI: [
    '伤残军人，烈士、因公牺牲、病故军人的家属，参战参试的老兵。',
    '领着补助的，每年要确认一次，网格员可以上门。',
  ],
  materials: [idCard, photo('certificate', '优抚证件', '优抚证'), bankCardPhoto],
  promised: workdays(20),
  bases: [law('soldiersCare', '第4、8条')],
  result: '补助按月发到卡上。',
  outcome: { amount: true, period: 'month' },
  fields: [
    {
      key: 'kind',
      label: '是哪一种',
      type: 'choice',
      required: true,
      topic: '优抚',
      options: options({
        disabled: '伤残军人',
        family: '烈属等家属',
        war: '参战参试',
        old: '老兵',
        other: '别的',
      }),
    },
    { key: 'yearly', label: '是不是每年的确认', type: 'yes-no', required: true, topic: '优抚' },
    bankCard,
  ],
});

export const tuiyi: readonly Item[] = [card, pension];
