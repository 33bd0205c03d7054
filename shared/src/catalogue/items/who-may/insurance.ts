import type { Question } from '../../eligibility.js';
import { fromHere, go, has, look, stop, unsure, yesNo } from './parts.js';

/** 居民养老保险参保 (国发〔2014〕8号). */
export const pensionJoinWho: Question[] = [
  yesNo(
    'sixteen',
    '满16岁了吗？',
    'yes',
    { missing: '满16岁', say: '满16岁、不在上学的时候再来。医保现在就能交。', itemId: 'yibao.join' },
    '看身份证上的生日。',
    { labels: ['满了', '没满'], age: { least: 16 } },
  ),
  yesNo(
    'school',
    '还在上学吗？',
    'no',
    { missing: '不在上学', say: '毕业了再来交。医保在学校或村里交。', itemId: 'yibao.join' },
    '交上来我们查。',
    { labels: ['在上学', '不上学了'] },
  ),
  has(
    'employer',
    '有没有单位给您交养老保险？',
    'no',
    {
      missing: '没有单位给交养老保险',
      say: '单位交着的不用再交。以后不在单位了再来，两边的年头能合在一起算。',
    },
    '交上来我们查。',
  ),
  fromHere('到户口所在的县去交，手机上也能交。'),
];

/** 居民养老保险待遇申领. */
export const pensionClaimWho: Question[] = [
  yesNo(
    'sixty',
    '满60岁了吗？差一个月也算。',
    'yes',
    { missing: '满60岁', say: '满60岁前一个月来就行。现在可以先看看交满15年没有，没满的接着交。' },
    '看身份证上的生日。',
    { labels: ['满了', '没满'], age: { least: 60, near: 1 } },
  ),
  {
    key: 'years',
    ask: '养老保险交了多少年？',
    answers: [
      go('full', '满15年了'),
      look('short', '没满15年', {
        missing: '交满15年',
        say: '差的年头可以补交。交上来我们算要补多少，您再定。',
      }),
      stop('never', '没交过', {
        missing: '交过居民养老保险',
        say: '先登记，再问补交。刚有这个保险的时候就满60岁的老人，不交也能领，打窗口电话问。',
        itemId: 'renshe.pension.join',
      }),
      unsure('交满15年', '不用翻本子，交上来我们查。'),
    ],
  },
  yesNo(
    'other',
    '已经在领别的养老金吗？',
    'no',
    { missing: '没有领别的养老金', say: '两份养老金不能一起领，窗口帮您算领哪一份。' },
    '交上来我们查。',
    { labels: ['在领', '没有领'] },
  ),
];

/** 养老待遇资格认证: once in twelve months. */
export const pensionAuthWho: Question[] = [
  yesNo(
    'getting',
    '在领养老金吗？',
    'yes',
    {
      missing: '在领养老金',
      say: '还没领的，满60岁先来申请。停发了的算在领，照样能办。',
      itemId: 'renshe.pension.claim',
    },
    '看银行卡上有没有每月到账；交上来我们也能查。',
    { labels: ['在领', '没有领'] },
  ),
  yesNo(
    'done',
    '这一年里已经认证过了吗？',
    'no',
    { missing: '到了该认证的时候', say: '一年一次就行。快到期的时候，我们提醒您。' },
    '不记得了就再办一次，不碍事。',
    { labels: ['认证过', '没有'] },
  ),
];

/** 居民医保参保. */
export const medicalJoinWho: Question[] = [
  has(
    'employer',
    '有没有单位给交医保？',
    'no',
    { missing: '没有参加职工医保', say: '有职工医保的不用再交，两份不能一起用。' },
    '交上来我们查。',
  ),
  yesNo(
    'here',
    '户口或居住证在本县吗？',
    'yes',
    {
      missing: '户口或居住证在本县',
      say: '在这里住满半年的，先办居住证；也可以在户口所在的县交。',
      itemId: 'gongan.residence-permit',
    },
    '看户口本第一页；交上来我们也能查。',
  ),
  {
    key: 'season',
    ask: '是集中交的时候（9月到12月），或者刚出生90天内的娃吗？',
    answers: [
      go('yes', '是'),
      look('no', '不是', {
        missing: '在集中交的时候交',
        say: '平时也能交，只是要过几个月才能报销。交之前窗口先给您算清楚。',
      }),
      unsure('在集中交的时候交', '窗口帮您看。'),
    ],
  },
];

/** 异地就医备案: before the bill is paid. */
export const medicalRemoteWho: Question[] = [
  yesNo(
    'joined',
    '今年交了医保吗？',
    'yes',
    { missing: '今年的医保', say: '先把医保交上，再来登记。', itemId: 'yibao.join' },
    '交上来我们查。',
    { labels: ['交了', '没交'] },
  ),
  yesNo(
    'paid',
    '已经看完、自己付了钱吗？',
    'no',
    {
      missing: '还没有出院结账',
      say: '出院前补登记都来得及。已经付了钱的，带发票来办看病报销。',
      itemId: 'yibao.reimburse',
    },
    '住着院的就选“还没有”。',
    { labels: ['付了', '还没有'] },
  ),
];

/** 手工报销. */
export const reimburseWho: Question[] = [
  yesNo(
    'joined',
    '看病那一年交了医保吗？',
    'yes',
    {
      missing: '看病那一年的医保',
      say: '没交医保的报不了。花钱太多、日子过不去的，可以办临时救助。',
      itemId: 'minzheng.linshi',
    },
    '交上来我们查。',
    { labels: ['交了', '没交'] },
  ),
  yesNo(
    'settled',
    '在医院已经直接报过了吗？',
    'no',
    {
      missing: '在医院没有报过',
      say: '同一张发票不能再报。报完还是负担不起的，办医疗救助。',
      itemId: 'yibao.medical-aid',
    },
    '看结算单上有没有“医保付”；交上来我们也能查。',
    { labels: ['报过了', '没有'] },
  ),
  {
    key: 'papers',
    ask: '发票、花费清单、病历都还在吗？',
    answers: [
      go('yes', '都在'),
      look('no', '少了', {
        missing: '发票、清单和病历',
        say: '发票到医院收费处补，病历到病案室补。补不到的，交上来写明白，我们去问医院。',
      }),
      unsure('发票、清单和病历', '有什么先拍什么，缺的我们一次告诉您。'),
    ],
  },
];
