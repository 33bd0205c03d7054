import type { Question } from '../../eligibility.js';
import { go, has, look, stop, unsure, yesNo } from './parts.js';

/** 低保: income, property, where one lives; who is just above may still ask for one ill or disabled person alone (民发〔2021〕57号; 待本地核实). */
export const dibaoWho: Question[] = [
  {
    key: 'income',
    ask: '一家人平均下来，每人每月的进账比县里的低保线低吗？',
    help: '低保线是多少，窗口和网格员都知道。',
    answers: [
      go('low', '低'),
      go('edge', '高一点，不到一倍半'),
      stop('high', '高得多', {
        missing: '人均收入比低保线低',
        say: '看病、上学花钱太多的，可以办“看病上学花钱太多的人家”；突然遭了难的，办临时救助。',
        itemId: 'minzheng.rigid-expense',
      }),
      unsure('人均收入比低保线低', '不用自己算，交上来我们和您一起算。'),
    ],
  },
  has(
    'single',
    '家里有没有一、二级残疾，三级智力或精神残疾，或者得重病的人？',
    'yes',
    {
      missing: '收入再低一点，或者家里有重残、重病的人',
      say: '这样的人家可以先认定“差一点够低保的人家”，看病上学也能少花钱。',
      itemId: 'minzheng.dibao.edge',
    },
    '有残疾证、有医院诊断的，交上来我们看。',
    { when: { key: 'income', equals: 'edge' }, help: '有的话，这个人可以一个人单独申请。' },
  ),
  yesNo(
    'property',
    '家里的存款、车子、房子都没有超过规定吗？',
    'yes',
    {
      missing: '家里的家当不超过规定',
      say: '车是干活或看病要用的、房子是自己住的，写明白，交上来由县里看。',
    },
    '规定是多少各县不一样，交上来我们帮您查对。',
    { labels: ['没有超过', '超过了'] },
  ),
  yesNo(
    'here',
    '户口在本县，或者长期住在这里吗？',
    'yes',
    {
      missing: '户口在本县，或长期住在这里',
      say: '到户口所在的镇去办。眼下过不下去的，在这里先办临时救助。',
      itemId: 'minzheng.linshi',
    },
    '看户口本第一页；交上来我们也能查。',
  ),
];

/** 特困: whom it is for, without an income, without anybody who could keep him (民发〔2021〕43号; 待本地核实). */
export const tekunWho: Question[] = [
  {
    key: 'who',
    ask: '是下面哪一种？',
    answers: [
      go('elder', '满60岁的老人'),
      go('child', '不满16岁的孩子'),
      go('disabled', '重残：一到三级智力、精神，一、二级手脚，一级眼睛'),
      go('ill', '得大病，完全干不了活'),
      stop('none', '都不是', {
        missing: '老人、孩子、重残，或者完全干不了活',
        say: '日子过不下去的，可以办低保。',
        itemId: 'minzheng.dibao.apply',
      }),
      unsure('老人、孩子、重残，或者完全干不了活', '没评过残、没看过病也不要紧，交上来我们安排人看。'),
    ],
  },
  yesNo(
    'income',
    '自己没有进账，或者进账比低保线低吗？',
    'yes',
    {
      missing: '没有收入，或收入比低保线低',
      say: '要人长期照顾的老人，可以看“老人瘫了、要人照顾的补贴”。',
      itemId: 'minzheng.eldercare-subsidy',
    },
    '养老金、地里的收成都算在一起，交上来我们帮着算。',
  ),
  has(
    'kin',
    '有没有该养他、也养得起他的人？',
    'no',
    {
      missing: '没有人该养他，或者该养的人养不了',
      say: '该养的人自己也吃低保、重残、坐牢的，算养不了，照样能交。养得起却不养的，可以请人评理。',
      itemId: 'sifa.mediation',
    },
    '把该养他的人写上，交上来我们去问。',
    { help: '配偶、儿女、父母。' },
  ),
];

/** 临时救助: something sudden, or a burden that suddenly grew; asked for where it happened. */
export const linshiWho: Question[] = [
  {
    key: 'event',
    ask: '出了什么事？',
    answers: [
      go('sudden', '着火、车祸、急病这样突然的事'),
      go('spent', '看病、上学突然花了很多钱'),
      stop('always', '一直都难，没有突然的事', {
        missing: '突然遇到的难处',
        say: '一直过得难的，办低保更合适，能按月领。',
        itemId: 'minzheng.dibao.apply',
      }),
      unsure('突然遇到的难处', '把事情说一说，交上来我们看该走哪一样。'),
    ],
  },
  yesNo(
    'hard',
    '眼下吃饭、看病、住处，有一样过不去吗？',
    'yes',
    {
      missing: '眼下的日子过不去',
      say: '自己还能撑住的，先留好票据和照片，撑不住的时候再来。',
    },
    '交上来，网格员上门看。',
    { help: '很急的先打电话，24小时内先帮，别的后补。' },
  ),
  {
    key: 'before',
    ask: '今年为同一件事领过临时救助吗？',
    answers: [
      go('no', '没有'),
      look('yes', '领过', {
        missing: '同一件事一年一般只帮一次',
        say: '事情变重了、又出了新事的，写明白，交上来再看。',
      }),
      unsure('同一件事一年一般只帮一次', '交上来我们查。'),
    ],
  },
];
