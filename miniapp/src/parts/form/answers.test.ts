import type { Field } from '@huiyin/shared/catalogue/fields';
import { describe, expect, it } from 'vitest';
import { checkAnswers, errorsBelow, errorsBut, errorsOf } from './answers';

const FIELDS: Field[] = [
  { key: 'name', label: '姓名', type: 'text', required: true, max: 10 },
  { key: 'ill', label: '有没有病', type: 'yes-no', required: true },
  { key: 'what', label: '什么病', type: 'text', required: true, when: { key: 'ill', equals: true } },
  {
    key: 'members',
    label: '家里人',
    type: 'repeat',
    required: true,
    of: [{ key: 'income', label: '收入', type: 'money', required: true }],
  },
];

describe('answers checked on the phone', () => {
  it('are put right and ready to send', () => {
    const { send, errors } = checkAnswers(FIELDS, {
      name: ' 李大山 ',
      ill: false,
      what: '从前写的',
      members: [{ income: 30_000 }],
    });
    expect(errors).toEqual({});
    expect(send).toEqual({ name: '李大山', ill: false, members: [{ income: 30_000 }] });
  });

  it('say by path what is wrong, in a row of a repeat too', () => {
    const { send, errors } = checkAnswers(FIELDS, {
      ill: true,
      members: [{ income: 1 }, { income: Number.NaN }],
    });
    expect(send).toEqual({});
    expect(Object.keys(errors).sort()).toEqual(['members.1.income', 'name', 'what']);
  });

  it('show errors below a path, and those of a page', () => {
    const errors = { name: '甲', 'members.1.income': '乙', members: '丙', membership: '丁' };
    expect(errorsBelow(errors, 'members')).toEqual({ '': '丙', '1.income': '乙' });
    expect(errorsBut(errors, 'members')).toEqual({ name: '甲', membership: '丁' });
    expect(errorsOf(errors, ['members'])).toEqual({ members: '丙', 'members.1.income': '乙' });
  });
});
