import { DECLINE_CODES, OFFER_CODES } from '../domain/matter/handover.js';
import { HANDOVER_CODES } from '../labels/handover.js';
import { ACCEPTANCE_ASKS } from './acceptance-asks.js';
import type { Field } from './fields.js';
import { OUTSIDE_ASKS } from './outside-asks.js';
import { QUESTION_ASKS } from './question-asks.js';
import { STEP_ASKS } from './step-asks.js';

const reasons: Field = {
  key: 'reasons',
  label: '说明',
  type: 'long-text',
  required: true,
  min: 2,
  max: 500,
  help: '一句一句说清楚，对方看得懂。',
};

const next: Field = {
  key: 'next',
  label: '不服或还想办，找谁',
  type: 'long-text',
  required: true,
  min: 2,
  max: 300,
  example: '可以在60日内向县政府申请复议，也可以到镇司法所问一问。',
};

const rule: Field = {
  key: 'rule',
  label: '依据哪一条',
  type: 'text',
  required: true,
  max: 200,
  example: '社会救助暂行办法第9条',
};

/** A coded reason; the words are the labels'. */
const codeOf = (label: string, codes: readonly (keyof typeof HANDOVER_CODES)[]): Field => ({
  ...{ key: 'code', label, type: 'choice', required: true },
  options: codes.map((value) => ({ value, label: HANDOVER_CODES[value] })),
});

const more: Field = { key: 'reasons', label: '再说一句', type: 'long-text', required: false, max: 300 };

const saidHow: Field = {
  key: 'how',
  label: '怎么说的',
  type: 'choice',
  required: true,
  options: [
    { value: 'self', label: '本人在手机上' },
    { value: 'phone', label: '电话里' },
    { value: 'face', label: '当面' },
  ],
};

/** What an action asks of whoever takes it, by the key that its workflow names. */
export const ASKS: Readonly<Record<string, readonly Field[]>> = {
  ...ACCEPTANCE_ASKS,
  ...STEP_ASKS,
  ...OUTSIDE_ASKS,
  ...QUESTION_ASKS,
  helped: [
    { key: 'note', label: '怎么办的', type: 'text', required: true, min: 1, max: 200, help: '对方看得到。' },
  ],
  note: [{ key: 'note', label: '内部备注', type: 'long-text', required: true, min: 1, max: 500 }],
  'return-papers': [
    {
      key: 'problems',
      label: '缺什么、哪里不对（一次说全）',
      type: 'paper-problems',
      required: true,
      min: 1,
      max: 20,
    },
    { key: 'note', label: '再说一句', type: 'long-text', required: false, max: 300 },
  ],
  resubmit: [],
  transfer: [
    { key: 'windowId', label: '转给哪个窗口', type: 'choice', required: true },
    codeOf('为什么转', OFFER_CODES),
    more,
  ],
  'transfer-person': [
    { key: 'staffId', label: '转给谁', type: 'choice', required: true },
    codeOf('为什么转', OFFER_CODES),
    more,
  ],
  'refuse-offer': [codeOf('为什么不接', DECLINE_CODES), more],
  bind: [
    { key: 'windowId', label: '定给哪个窗口', type: 'choice', required: true },
    { ...reasons, label: '为什么定给它' },
  ],
  'bind-person': [
    { key: 'staffId', label: '定给谁', type: 'choice', required: true },
    { ...reasons, label: '为什么定给他' },
  ],
  'answer-urge': [
    {
      key: 'say',
      label: '现在怎么样了，说一句新的',
      type: 'long-text',
      required: true,
      min: 4,
      max: 200,
      example: '入户已经看过，材料明天送到镇里，周五前有结果。',
    },
  ],
  refusal: [rule, { ...reasons, label: '为什么办不了' }, next],
  'done-now': [{ ...reasons, label: '办了什么', example: '已盖章，证明交到本人手里。' }],
  approval: [
    { key: 'amount', label: '金额', type: 'money', required: false, unit: '元', min: 0, max: 10_000_000 },
    { ...reasons, label: '结果怎么说', example: '同意。从下个月起每月发到您的社保卡。' },
  ],
  delivery: [
    {
      key: 'how',
      label: '怎么告诉到的',
      type: 'choice',
      required: true,
      options: [
        { value: 'face', label: '当面说了' },
        { value: 'phone', label: '电话里听到了' },
        { value: 'slip', label: '条子交到手' },
        { value: 'letter', label: '书面送达，本人或见证人签了' },
      ],
    },
    { key: 'witness', label: '见证人', type: 'text', required: false, max: 40 },
  ],
  statement: [
    { key: 'statement', label: '我这边的说法', type: 'long-text', required: true, min: 2, max: 2000 },
  ],
  'agree-invite': [saidHow],
  invite: [
    {
      key: 'otherName',
      label: '对方是谁',
      type: 'person',
      required: true,
      help: '先在登记里找到这个人；请柬上不写谁告了谁，也不写指责的话。',
    },
  ],
  'said-how': [saidHow],
  meeting: [
    { key: 'at', label: '什么时候', type: 'datetime', required: true },
    { key: 'where', label: '在哪里', type: 'text', required: true, max: 60, example: '柳溪村调解室' },
  ],
  agreement: [{ ...reasons, label: '双方说定了什么', max: 2000 }],
  'no-agreement': [{ ...reasons, label: '为什么没谈成' }],
  'hand-over': [
    { key: 'to', label: '交给了谁', type: 'text', required: true, max: 60, example: '云台派出所 值班民警' },
    { key: 'receipt', label: '回执或警号', type: 'text', required: true, max: 60 },
    reasons,
  ],
};
