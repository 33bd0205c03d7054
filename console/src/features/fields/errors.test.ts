import type { Field } from '@huiyin/shared/catalogue/fields';
import { describe, expect, it } from 'vitest';
import { below, checkAnswers, errorsOf, without } from './errors';

const fields: Field[] = [
  { key: 'boat', label: '船名', type: 'text', required: true, max: 10 },
  { key: 'hasNet', label: '有没有网', type: 'yes-no', required: true },
  {
    key: 'nets',
    label: '网',
    type: 'repeat',
    required: true,
    when: { key: 'hasNet', equals: true },
    of: [{ key: 'length', label: '多长', type: 'number', required: true }],
  },
];

describe('errors of a form', () => {
  it('carry the path of a row', () => {
    const { errors } = checkAnswers(fields, { boat: '小满', hasNet: true, nets: [{}] });
    expect(Object.keys(errors)).toEqual(['nets.0.length']);
    expect(below(errors, 'nets')).toHaveProperty(['0.length']);
  });
  it('are none for what is not asked, and values come back put right', () => {
    expect(checkAnswers(fields, { boat: ' 小满 ', hasNet: false, nets: [{}] })).toEqual({
      values: { boat: '小满', hasNet: false },
      errors: {},
    });
  });
  it('lose the prefix under which the server names them', () => {
    const problem = {
      type: 'about:blank',
      status: 400,
      code: 'invalid',
      title: '有几处填得不对。',
      errors: [{ path: 'answers.boat', code: 'x', message: '“船名”还没有填。' }],
    };
    expect(errorsOf(problem, 'answers')).toEqual({ boat: '“船名”还没有填。' });
  });
  it('go away with the answer that is changed', () => {
    expect(without({ nets: 'a', 'nets.0.length': 'b', boat: 'c' }, 'nets')).toEqual({ boat: 'c' });
  });
});
