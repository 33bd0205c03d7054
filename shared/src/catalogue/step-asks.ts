import type { Field } from './fields.js';
import { PAYOUT_ASKS } from './payout-asks.js';

const found = (label: string, more: Partial<Field> = {}): Field => ({
  key: 'found',
  label,
  type: 'long-text',
  required: true,
  min: 2,
  max: 1000,
  ...more,
});

const text = (key: string, label: string, example: string, max = 300): Field => ({
  ...{ key, label, type: 'long-text', required: true, min: 2, max, example },
});

const rule = text('rule', '依据哪一条', '社会救助暂行办法第9条', 200);

/** What the work before the answer, publicity and what comes after the end ask of whoever does them. */
export const STEP_ASKS: Readonly<Record<string, readonly Field[]>> = {
  ...PAYOUT_ASKS,
  check: [
    {
      key: 'result',
      label: '核对结果',
      type: 'choice',
      required: true,
      options: [
        { value: 'same', label: '和填的一样' },
        { value: 'explained', label: '有出入，对方说清楚了' },
        { value: 'differs', label: '对不上' },
      ],
    },
    found('核对到的情况', { example: '名下一张存折，余额和填的一样；没有车，没有别处的房子。' }),
  ],
  survey: [found('看到的情况', { help: '去的两个人各签各的，用自己的账号。' })],
  recheck: [found('重新核实到的情况', { help: '去的两个人各签各的，用自己的账号。' })],
  review: [
    {
      key: 'how',
      label: '怎么评的',
      type: 'choice',
      required: true,
      options: [
        { value: 'review', label: '审核' },
        { value: 'meeting', label: '民主评议' },
      ],
    },
    {
      key: 'result',
      label: '意见',
      type: 'choice',
      required: true,
      options: [
        { value: 'yes', label: '同意往下走' },
        { value: 'no', label: '不同意' },
      ],
    },
    found('意见怎么说'),
  ],
  post: [
    {
      key: 'amount',
      label: '拟定金额',
      type: 'money',
      required: true,
      unit: '元',
      min: 0,
      max: 10_000_000,
    },
    {
      key: 'detail',
      label: '类别',
      type: 'text',
      required: true,
      max: 30,
      help: '只写类别，不写号码、病情和孩子。',
    },
  ],
  cannot: [
    rule,
    text('reasons', '为什么办不了', '这项由县不动产登记中心办，镇里没有这个权限。', 500),
    text('door', '去哪里办', '县不动产登记中心3号窗口，电话0999-6200012，周一到周五。'),
    text('next', '不服找谁', '可以到镇便民服务中心找督办，也可以60日内向县政府申请复议。'),
  ],
  'hand-out': [
    text('to', '转给了谁', '县信访局来访接待室', 100),
    text('receipt', '回执号或接收人', '〔2026〕第18号', 60),
    text('reasons', '为什么转', '已经走信访渠道，按规定由县里统一答复。', 500),
  ],
  'not-solved': [
    { key: 'words', label: '哪里没解决（不写也行）', type: 'long-text', required: false, max: 500 },
  ],
  solve: [text('reasons', '这回怎么解决的', '卡号录错了，已改正，10日补发到卡上。', 500)],
  rework: [text('reasons', '为什么重新办', '补到了新的材料，重新核实。', 500)],
  followup: [
    {
      key: 'verdict',
      label: '核实结果',
      type: 'choice',
      required: true,
      options: [
        { value: 'mended', label: '说得对，已经改了' },
        { value: 'planned', label: '说得对，限期改' },
        { value: 'explained', label: '规定如此，讲清楚了' },
        { value: 'mistaken', label: '评错了，本人同意' },
      ],
    },
    text('reasons', '给评价的人怎么说', '等得久是我们没排好班，从下周起上午加一个人。', 500),
  ],
};
