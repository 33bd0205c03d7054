import type { Field } from './fields.js';

/** What is said to a question, to 这里不对, to a report of who demands certificates; the kind fills in what depends on the matter. */
export const QUESTION_ASKS: Readonly<Record<string, readonly Field[]>> = {
  point: [
    {
      key: 'itemId',
      label: '可以办哪一件',
      type: 'choice',
      required: true,
      help: '对方手机上一点就到这件事的表。',
    },
    {
      key: 'reasons',
      label: '再说一句',
      type: 'long-text',
      required: false,
      max: 300,
      example: '带上户口本，表里照着填就行。',
    },
  ],
  'tell-words': [
    {
      key: 'reasons',
      label: '怎么回话',
      type: 'long-text',
      required: true,
      min: 4,
      max: 500,
      help: '一句一句说清楚：能不能办、去哪里、找谁。',
      example: '这件事归镇自来水站管，我已经打过电话，明天上午有人来看。电话是墙上那个号。',
    },
  ],
  mended: [
    { key: 'value', label: '改成', type: 'text', required: true, min: 1, max: 100 },
    {
      key: 'reasons',
      label: '凭什么改的',
      type: 'text',
      required: true,
      min: 2,
      max: 100,
      example: '看过户口本第3页。',
    },
  ],
};
