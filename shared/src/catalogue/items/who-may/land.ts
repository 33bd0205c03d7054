import type { Question } from '../../eligibility.js';
import { go, look, stop, unsure, yesNo } from './parts.js';

/** 宅基地: one household, one plot; whoever sold, let or gave away a house gets no other (土地管理法62). */
export const homesteadWho: Question[] = [
  yesNo(
    'member',
    '是本村的人，家里在村里有份吗？',
    'yes',
    {
      missing: '是本村集体的人',
      say: '外村、城里户口不能申请。户口刚迁来、嫁来的，先到村里问算不算本村集体的人。',
    },
    '交上来，村里查。',
  ),
  {
    key: 'plot',
    ask: '家里现在有宅基地吗？',
    answers: [
      go('none', '没有'),
      go('same', '有，就在老地方翻建'),
      go('swap', '有，换地方建，老的退给村里'),
      stop('more', '有，老的留着，另外再要一处', {
        missing: '一家只有一处宅基地',
        say: '孩子大了要分家的，先到派出所把户分开再来；或者把老的退给村里。',
      }),
      unsure('一家只有一处宅基地', '交上来，村里查。'),
    ],
  },
  yesNo(
    'sold',
    '以前把家里的房子卖了、租了或者送人了吗？',
    'no',
    {
      missing: '没有把房子卖掉、出租或送人',
      say: '法律写明这样的不再批。现在住的房子不安全的，可以办修危房。',
      itemId: 'weifang.renovation',
    },
    '交上来，村里查。',
    { labels: ['有过', '没有'] },
  ),
  {
    key: 'field',
    ask: '看中的那块地是田吗？',
    answers: [
      go('no', '不是'),
      look('yes', '是', {
        missing: '不占永久基本农田',
        say: '先别动土。我们请自然资源所查：能转用的先办手续，不能的帮您另选一处。',
      }),
      unsure('不占永久基本农田', '先别动土，交上来我们请人去看。'),
    ],
  },
];

/** 农机购置与应用补贴 (农办机〔2024〕3号). */
export const machineryWho: Question[] = [
  yesNo(
    'farm',
    '自己种地，或者办了合作社、农场吗？',
    'yes',
    { missing: '买来自己干农活', say: '只补干农活的人和组织。买来倒卖、出租给外地的不补。' },
    '交上来我们问。',
  ),
  yesNo(
    'listed',
    '机器在省里的补贴名单上吗？',
    'yes',
    {
      missing: '机器在补贴名单上',
      say: '把型号报给镇农业窗口，当场能查。不在名单上的不补，不要听卖家一句话。',
    },
    '把型号报给窗口，当场能查。',
  ),
  {
    key: 'invoice',
    ask: '机器上有二维码和编号，发票开的是自己的名字吗？',
    answers: [
      go('yes', '都有'),
      look('no', '少一样', {
        missing: '二维码、编号和自己名字的发票',
        say: '发票开错的，找卖家重开；没有二维码的，找厂家补。',
      }),
      unsure('二维码、编号和自己名字的发票', '拍张照片交上来，我们看。'),
    ],
  },
];

/** 居住证 (居住证暂行条例2): half a year, and work, a home or school. */
export const residenceWho: Question[] = [
  yesNo(
    'away',
    '户口在外市、外县吗？',
    'yes',
    { missing: '户口在外地', say: '户口在本县的不用办居住证，看身份证就行。' },
    '看户口本第一页。',
  ),
  yesNo(
    'half',
    '在这里住满半年了吗？',
    'yes',
    {
      missing: '住满半年',
      say: '先做居住登记，从登记那天算起，满半年再来。',
      itemId: 'gongan.floating',
    },
    '从登记那天算起，派出所能查。',
    { labels: ['满了', '没满'] },
  ),
  {
    key: 'why',
    ask: '在这里有工作、有住处，还是在上学？有一样就行。',
    answers: [
      go('work', '有工作'),
      go('home', '有住处'),
      go('school', '在上学'),
      stop('none', '都没有', {
        missing: '工作、住处、上学，三样里有一样',
        say: '借住在亲戚家的，请亲戚写一张住处的单子，也算有住处。',
      }),
      unsure('工作、住处、上学，三样里有一样', '交上来我们一起看。'),
    ],
  },
];
