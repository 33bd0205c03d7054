import type { Question } from '../../eligibility.js';
import { fromHere, go, has, look, stop, unsure, yesNo } from './parts.js';

/** 高龄津贴: age and address come from the register; 80 unless the county says otherwise. */
export const gaolingWho: Question[] = [
  yesNo(
    'eighty',
    '老人满80岁了吗？差一个月也算。',
    'yes',
    {
      missing: '满80岁',
      say: '满80岁前一个月就能交。有的地方70岁起就有，打窗口电话问一声。要人照顾的，看养老服务补贴。',
      itemId: 'minzheng.eldercare-subsidy',
    },
    '看身份证上的生日；交上来我们也能查。',
    { labels: ['满了', '没满'], age: { least: 80, near: 1 } },
  ),
  fromHere('到户口所在的镇去办，家里人替他办也行。'),
  yesNo(
    'twice',
    '老人已经在领同样的补贴吗？',
    'no',
    { missing: '没有领过同样的补贴', say: '已经在领的不用再办。钱没到账的，打窗口电话查。' },
    '交上来我们查。',
    { labels: ['在领', '没有领'] },
  ),
];

/** 残疾人两项补贴 (国发〔2015〕52号): a card, and either low income or care. */
export const twoSubsidiesWho: Question[] = [
  has(
    'card',
    '有残疾证吗？',
    'yes',
    { missing: '残疾证', say: '先办残疾证，办好当月就能来交。', itemId: 'canlian.cert' },
    '旧证、证丢了也算有，交上来我们能查。',
  ),
  {
    key: 'kind',
    ask: '是下面哪一种？',
    answers: [
      go('poor', '家里吃低保'),
      go('care', '一级或二级残疾，要人长期照顾'),
      go('both', '两样都是'),
      look('wider', '差一点够低保，或三级智力、精神残疾', {
        missing: '吃低保，或者一、二级残疾要人照顾',
        say: '有的县放宽到这里，交上来我们查本县的规定。',
      }),
      stop('none', '都不是', {
        missing: '吃低保，或者一、二级残疾要人照顾',
        say: '家里过不下去的先办低保；残疾变重了的，先去改残疾证上的等级。',
        itemId: 'minzheng.dibao.apply',
      }),
      unsure('吃低保，或者一、二级残疾要人照顾', '残疾证上写着几级；交上来我们也能查。'),
    ],
  },
  yesNo(
    'other',
    '是五保户，或者在领工伤护理费吗？',
    'no',
    {
      missing: '没有领五保或工伤护理费',
      say: '这两样和补贴不能一起领。那边已经停了的，带上停发的单子来办。',
    },
    '交上来我们查。',
  ),
];

/** 残疾人证 (残联发〔2017〕34号): assessed at a named hospital. */
export const certWho: Question[] = [
  has(
    'kind',
    '看、听、说、手脚、智力、精神，有没有一样不方便？',
    'yes',
    {
      missing: '六类残疾里的一类',
      say: '年纪大、生病要人照顾，又评不上的，看养老服务补贴。',
      itemId: 'minzheng.eldercare-subsidy',
    },
    '是不是、几级，由医院来评，交上来我们告诉您去哪里评。',
  ),
  {
    key: 'injury',
    ask: '是受了伤、动了手术才这样的吗？',
    answers: [
      go('no', '不是'),
      go('over', '是，已经治了一年多'),
      look('under', '是，治了还不到一年', {
        missing: '治疗满一年',
        say: '大多要满一年才评。截了手脚、眼睛看不见这样定了型的，可以早一点，我们替您问医院。',
      }),
      unsure('治疗满一年', '带上病历，我们替您问医院。'),
    ],
  },
  fromHere('第一次办要回户口所在的县。换证、补证这几样，有的可以在这里代办，打窗口电话问。'),
];

/** 收养: 民法典 1098、1100至1102. */
export const adoptionWho: Question[] = [
  yesNo(
    'thirty',
    '满30岁了吗？',
    'yes',
    { missing: '满30岁', say: '收养再婚带来的孩子，不看这一条。别的要等满30岁，先打县民政局电话问。' },
    '看身份证上的生日。',
    { labels: ['满了', '没满'], age: { least: 30 } },
  ),
  {
    key: 'children',
    ask: '自己有几个孩子？',
    answers: [
      go('few', '没有，或只有一个'),
      look('more', '两个以上', {
        missing: '没有孩子，或只有一个孩子',
        say: '收养孤儿、残疾孩子、福利院里找不到父母的孩子，不看这一条。交上来写明是哪一种。',
      }),
      unsure('没有孩子，或只有一个孩子', '交上来我们一起看。'),
    ],
  },
  {
    key: 'couple',
    ask: '结婚了吗？',
    answers: [
      go('both', '结了，两个人都愿意'),
      stop('one', '结了，有一个不愿意', {
        missing: '夫妻两个人都愿意',
        say: '有配偶的要一起收养。两个人商量好再来，不急。',
      }),
      go('single', '没有结婚，孩子和我一样是男的或女的'),
      look('apart', '没有结婚，孩子和我一男一女', {
        missing: '年纪相差40岁以上',
        say: '一个人收养异性的孩子，要差40岁以上。收养再婚带来的孩子不看这一条。',
      }),
      unsure('夫妻两个人都愿意', '打县民政局电话问，或者到服务站说一说。'),
    ],
  },
  {
    key: 'health',
    ask: '有没有医生说过不适合养孩子的病？',
    answers: [
      go('no', '没有'),
      look('yes', '有', { missing: '没有不适合养孩子的病', say: '由体检的医院说了算，先去县医院体检。' }),
      unsure('没有不适合养孩子的病', '体检一下就知道。'),
    ],
  },
  has(
    'crime',
    '有没有对孩子不利的犯罪记录？',
    'no',
    {
      missing: '没有对孩子不利的犯罪记录',
      say: '法律写明，有这样记录的不能收养。想帮孩子的，可以找村里的儿童主任。',
    },
    '派出所能查。',
  ),
];
