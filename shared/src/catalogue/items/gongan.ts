import type { Item } from '../item.js';
import { law } from './laws.js';
import { days, defineItem, householdBook, idCard, options, photo, tell, workdays } from './parts.js';

const SHARED = { category: '户政', department: '公安', competence: 'huzheng-tuiyi' } as const;

const residencePermit: Item = defineItem({
  ...SHARED,
  id: 'gongan.residence-permit',
  name: '居住证申领/签注/补换',
  plainName: '办居住证',
  acceptLevel: 'village',
  synonyms: ['居住证', '暂住证', '外地人', '居住证签注', '居住证丢了', 'jzz', 'bjzz'],
  lifeEvents: ['moving', 'school'],
  forWhom: ['户口在外地、在这里住满半年的人'],
  canI: ['离开户口所在地，在这里住满半年。', '在这里有稳定的工作，或稳定的住处，或一直在上学，有一样就行。'],
  materials: [
    idCard,
    photo('portrait', '本人相片', '一张本人照片', { sample: '白墙前面，露出整张脸。' }),
    photo('home', '居住地住址证明', '住处的凭据', { whereToGet: '租房合同、房产证，或者房东、单位写一张。' }),
    photo('work', '就业证明', '工作的凭据', { when: { key: 'why', equals: 'work' }, whenText: '凭工作办的' }),
    photo('school', '就读证明', '上学的凭据', {
      when: { key: 'why', equals: 'school' },
      whenText: '凭上学办的',
      whereToGet: '学校。',
    }),
  ],
  promised: days(10),
  statutory: days(15),
  statutoryText: '收下以后15天内发证；路远、情况特殊的最长30天。',
  bases: [law('residence', '第2、8至11条')],
  result: '居住证。每年满一年前的一个月里来签一次。',
  fee: '第一次不收费；换、补要收工本费（待核）',
  full: true,
  localReview: false,
  fields: [
    {
      key: 'service',
      label: '要办哪样',
      type: 'choice',
      required: true,
      topic: '居住证',
      options: options({ new: '第一次办', renew: '每年签一次', lost: '丢了补办', change: '换证' }),
    },
    {
      key: 'why',
      label: '凭什么办',
      type: 'choice',
      required: true,
      topic: '居住证',
      options: options({ work: '在这里工作', home: '在这里有住处', school: '在这里上学' }),
    },
    { key: 'from', label: '从哪天住到这里', type: 'date', required: true, topic: '居住证' },
    { key: 'address', label: '现在住哪里', type: 'address', required: true, topic: '居住证' },
  ],
});

const floating: Item = defineItem({
  ...SHARED,
  id: 'gongan.floating',
  name: '流动人口居住登记',
  plainName: '外地人来住，登记一下',
  acceptLevel: 'village',
  synonyms: ['流动人口', '暂住登记', '居住登记', '外地来的', '租房住', '来打工', 'ldrk', 'jzdj'],
  lifeEvents: ['moving'],
  forWhom: ['从外地来住的人'],
  canI: ['户口不在本县，来这里住的，三天内登记。'],
  materials: [idCard],
  promised: workdays(1),
  statutory: days(3),
  statutoryText: '住下三天内来登记，登记当场就好。',
  bases: [law('household', '第15条'), law('floating')],
  result: '居住登记凭证。',
  fields: [
    { key: 'from', label: '哪天来的', type: 'date', required: true, topic: '登记' },
    { key: 'address', label: '住在哪里', type: 'address', required: true, topic: '登记' },
    { key: 'landlordPhone', label: '房东电话', type: 'phone', required: false, topic: '登记' },
  ],
});

const rental: Item = defineItem({
  ...SHARED,
  id: 'gongan.rental',
  name: '出租房屋登记（信息报送）',
  plainName: '房子出租，报一下',
  acceptLevel: 'village',
  synonyms: ['出租房', '房子出租', '租房登记', '把房子租出去', '房东登记', 'czf', 'czfw'],
  lifeEvents: ['moving', 'house'],
  forWhom: ['把房子租给别人住的人'],
  canI: ['把房子租给别人住的，三个工作日内来报。'],
  materials: [
    photo('house', '房屋权属材料', '房产证或宅基地证'),
    idCard,
    photo('contract', '租赁合同', '租房合同', { required: false, whenText: '签了合同的' }),
  ],
  promised: workdays(1),
  statutory: workdays(3),
  statutoryText: '租出去三个工作日内来报（各省不同，待本地核实）。',
  bases: [law('rental'), law('floating')],
  result: '登记回执。',
  fields: [
    {
      key: 'rooms',
      label: '租出去几间',
      type: 'number',
      required: true,
      topic: '房子',
      min: 1,
      max: 200,
      unit: '间',
    },
    tell('租给谁住', '租给湖南来的两口子，9月1日住进来的。'),
  ],
});

const birth: Item = defineItem({
  ...SHARED,
  id: 'gongan.birth-hukou',
  name: '新生儿出生登记（落户）',
  plainName: '给刚出生的娃上户口',
  acceptLevel: 'township',
  synonyms: ['上户口', '落户', '娃上户口', '新生儿户口', '出生登记', '生娃', '报户口', 'shk', 'lh', 'csdj'],
  lifeEvents: ['baby'],
  forWhom: ['刚生了孩子的人家'],
  canI: ['孩子出生一个月内来办；过了也能办。', '跟爸爸或跟妈妈都行。'],
  materials: [
    photo('birth', '出生医学证明', '出生证明', { kind: 'original', whereToGet: '生孩子的医院。' }),
    householdBook,
    idCard,
  ],
  promised: workdays(1),
  statutoryText: '出生一个月内来报，登记当天就好。',
  bases: [law('household', '第7条')],
  result: '孩子上到户口本上。',
  fields: [
    { key: 'name', label: '孩子叫什么', type: 'person', required: true, topic: '孩子' },
    { key: 'birth', label: '哪天生的', type: 'date', required: true, topic: '孩子' },
    {
      key: 'follow',
      label: '户口跟谁',
      type: 'choice',
      required: true,
      topic: '孩子',
      options: options({ father: '跟爸爸', mother: '跟妈妈' }),
    },
  ],
});

const death: Item = defineItem({
  ...SHARED,
  id: 'gongan.death-cancel',
  name: '死亡登记注销户口',
  plainName: '人过世了，销户口',
  acceptLevel: 'township',
  synonyms: [
    '销户',
    '注销户口',
    '销户口',
    '死亡登记',
    '爹没了',
    '娘没了',
    '爸没了',
    '妈没了',
    '老人走了',
    '老人去世',
    '人没了',
    '身后事',
    '家里死了人',
    'xhk',
    'xh',
    'zxhk',
  ],
  lifeEvents: ['death'],
  forWhom: ['过世的人的家里人'],
  canI: ['家里人、户主都可以来办。', '一个月内来销户口。养老金、医保、低保要一起停，我们一次帮您办完。'],
  materials: [
    photo('death', '居民死亡医学证明（推断）书或法院宣告', '死亡证明', {
      kind: 'original',
      whereToGet: '在医院走的找医院，在家走的找镇卫生院。',
    }),
    householdBook,
    idCard,
  ],
  promised: workdays(1),
  statutoryText: '农村一个月内来报，登记当天就好。',
  bases: [law('household', '第8条')],
  result: '注销证明。',
  fields: [
    { key: 'deceased', label: '过世的人姓名', type: 'person', required: true, topic: '过世的人' },
    { key: 'date', label: '哪一天走的', type: 'date', required: true, topic: '过世的人' },
  ],
});

export const gongan: readonly Item[] = [residencePermit, floating, rental, birth, death];
