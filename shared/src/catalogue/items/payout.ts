import type { Item } from '../item.js';
import { law } from './laws.js';
import { bankCard, bankCardPhoto, consent, defineItem, idCard, options, workdays } from './parts.js';

/** 换发钱的卡: not of the county's list, but of every benefit that is paid. A second person, a call back and a day stand before it. */
export const payout: Item = defineItem({
  id: 'minzheng.payout-card',
  name: '变更补贴发放账户',
  plainName: '换领钱的卡',
  category: '社会救助',
  department: '民政',
  competence: 'shehui-jiuzhu',
  acceptLevel: 'township',
  synonyms: [
    '换卡',
    '换银行卡',
    '卡丢了',
    '社保卡丢了',
    '改账户',
    '换存折',
    '钱发到别的卡',
    '补贴换卡',
    'hk',
    'hyhk',
    'hlqdk',
  ],
  lifeEvents: [],
  forWhom: ['在领低保、高龄、残疾这些补贴的人'],
  canI: [
    '在领补贴，领钱的卡丢了、坏了、销了户，就能换。',
    '新卡要是本人的。',
    '别人替您来换，我们一定打您登记的电话问您本人。',
  ],
  // A slot and a number of their own: what was given before is the old card.
  materials: [idCard, { ...bankCardPhoto, slot: 'new-card', plainName: '新卡的照片' }],
  promised: workdays(3),
  statutoryText: '国家没有统一规定；最快也要满24小时才换，为的是护着您的钱。',
  bases: [law('jiuzhuRules')],
  result: '换好以后的钱发到新卡上；换之前的还在原来的卡上。',
  steps: [
    { what: 'callback', clock: workdays(1) },
    { what: 'second', clock: workdays(1) },
  ],
  fields: [
    {
      key: 'benefit',
      label: '换哪一项补贴的卡',
      type: 'multi-choice',
      required: true,
      topic: '换卡',
      options: options({
        dibao: '低保、特困',
        gaoling: '高龄补贴',
        disabled: '残疾人补贴',
        pension: '养老金',
        other: '别的补贴',
      }),
    },
    {
      key: 'why',
      label: '为什么换',
      type: 'choice',
      required: true,
      topic: '换卡',
      options: options({
        lost: '卡丢了',
        broken: '卡坏了、过期了',
        closed: '原来的户销了',
        other: '别的原因',
      }),
    },
    { ...bankCard, label: '新卡的卡号', topic: '换卡', again: 0 },
    consent('新卡是本人的。我知道会打登记的电话问我本人，满24小时才换。'),
  ],
});
