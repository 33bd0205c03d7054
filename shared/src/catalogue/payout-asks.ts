import type { Field } from './fields.js';

/** What the check of a changed account asks: the call back on the register's number, and the second person. */
export const PAYOUT_ASKS: Readonly<Record<string, readonly Field[]>> = {
  callback: [
    {
      key: 'how',
      label: '怎么核的',
      type: 'choice',
      required: true,
      help: '只打登记上的号码；别处给的、表上写的都不算。',
      options: [
        { value: 'phone', label: '打登记上的号码，本人接的' },
        { value: 'door', label: '上门当面问的本人' },
      ],
    },
    {
      key: 'found',
      label: '本人怎么说',
      type: 'long-text',
      required: true,
      min: 2,
      max: 300,
      example: '本人说社保卡丢了，新卡是自己在镇上办的，尾号说得对。',
    },
  ],
  'callback-denied': [
    { key: 'found', label: '本人怎么说', type: 'long-text', required: true, min: 2, max: 300 },
  ],
  second: [
    {
      key: 'found',
      label: '核对到的情况',
      type: 'long-text',
      required: true,
      min: 2,
      max: 300,
      help: '看卡的照片、户名和卡号对不对，看电话里怎么说的。没有经手过这一件的人才能核。',
    },
  ],
};
