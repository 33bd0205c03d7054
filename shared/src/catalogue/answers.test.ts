import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIdNumber } from '../domain/people/id-number.js';
import { answersSchema } from './answers.js';
import { FIELD_TYPES, type Field } from './fields.js';
import { showAnswers } from './show-answers.js';
import { unknownTypes, visibleFields } from './visible.js';

const one = (field: Partial<Field> & { type: string }): Field => ({
  key: 'a',
  label: '这一项',
  required: true,
  ...field,
});
const options = [
  { value: 'sick', label: '有人生病' },
  { value: 'other', label: '别的' },
];
const said = (fields: Field[], answers: Record<string, unknown>) => {
  const parsed = answersSchema(fields).safeParse(answers);
  return parsed.success ? parsed.data : parsed.error.issues.map((i) => [i.path.join('.'), i.message]);
};

describe('a value of each type', () => {
  it.each<[string, Partial<Field> & { type: string }, unknown, unknown]>([
    ['text is trimmed', { type: 'text' }, ' 柳溪 ', '柳溪'],
    ['choice', { type: 'choice', options }, 'sick', 'sick'],
    ['a choice whose options come later', { type: 'choice' }, 'w1', 'w1'],
    ['multi-choice', { type: 'multi-choice', options }, ['sick', 'other'], ['sick', 'other']],
    ['date', { type: 'date' }, '2026-02-28', '2026-02-28'],
    ['datetime', { type: 'datetime' }, 1_795_000_000_000, 1_795_000_000_000],
    ['phone', { type: 'phone' }, '138 0000 1234', '13800001234'],
    ['money', { type: 'money', max: 100 }, 100, 100],
    ['number', { type: 'number' }, 3.5, 3.5],
    ['yes-no', { type: 'yes-no' }, false, false],
    ['consent', { type: 'consent' }, true, true],
    ['signature', { type: 'signature' }, true, true],
    [
      'spoken signature',
      { type: 'signature' },
      { how: 'spoken', witness: '何建国' },
      { how: 'spoken', witness: '何建国' },
    ],
    ['person by name', { type: 'person' }, '阿依古丽•买买提', '阿依古丽·买买提'],
    ['person', { type: 'person' }, { residentId: 'r1', name: '张𬴊' }, { residentId: 'r1', name: '张𬴊' }],
    [
      'paper-problems',
      { type: 'paper-problems' },
      [{ slot: 'card', problem: 'blurred' }],
      [{ slot: 'card', problem: 'blurred' }],
    ],
  ])('%s', (_, field, given, kept) => {
    expect(said([one(field)], { a: given })).toEqual({ a: kept });
  });

  it.each<[Partial<Field> & { type: string }, unknown, string]>([
    [{ type: 'text' }, '  ', '“这一项”还没有填。'],
    [{ type: 'text', max: 3 }, '𬴊𬴊𬴊𬴊', '“这一项”最多写3个字。'],
    [{ type: 'long-text' }, '长'.repeat(2001), '“这一项”最多写2000个字。'],
    [{ type: 'choice', options }, 'nobody', '“这一项”请从列出的选项里选。'],
    [{ type: 'multi-choice', options }, [], '“这一项”还没有选。'],
    [{ type: 'multi-choice', options }, ['sick', 'sick'], '“这一项”里有重复的。'],
    [{ type: 'date' }, '2026-02-30', '“这一项”的日期不对。'],
    [{ type: 'datetime' }, Number.NaN, '“这一项”的日期不对。'],
    [{ type: 'money' }, 1.5, '“这一项”要填整数。'],
    [{ type: 'money', max: 500_000 }, 500_001, '“这一项”不能大于5,000元。'],
    [{ type: 'number', min: 1, unit: '亩' }, 0, '“这一项”不能小于1亩。'],
    [{ type: 'yes-no' }, undefined, '“这一项”还没有选。'],
    [{ type: 'consent' }, false, '“这一项”要您看过、同意才能办。'],
    [{ type: 'signature' }, undefined, '“这一项”还没有签。'],
    [{ type: 'signature' }, { how: 'spoken' }, '“这一项”还没有签。'],
    [{ type: 'id-number' }, '999999195403070041', '身份证号有一位填错了，请对着身份证一位一位再看一遍。'],
    [{ type: 'phone' }, '12345', '电话号码不对。手机号是11位；座机请带上区号。'],
    [{ type: 'bank-card' }, '62220000', '银行卡号是15到19位数字，请对着卡再看一遍。'],
    [{ type: 'hologram' }, 'x', '这一项请到窗口或打电话办。'],
  ])('%j given %j is refused', (field, given, say) => {
    expect(said([one(field)], { a: given })).toEqual([['a', say]]);
  });

  it('of any type may stay empty where it is not required, and junk never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELD_TYPES, 'hologram'),
        fc.anything(),
        fc.boolean(),
        (type, junk, required) => {
          expect(
            said([one({ type, required: false, ...(type === 'repeat' ? { of: [] } : {}) })], {}),
          ).not.toBeInstanceOf(Array);
          expect(() => answersSchema([one({ type, required })]).safeParse({ a: junk })).not.toThrow();
        },
      ),
    );
  });
});

const form: Field[] = [
  { key: 'name', label: '姓名', type: 'text', required: true, known: 'applicant.name' },
  { key: 'reasons', label: '难处', type: 'multi-choice', required: true, options },
  { key: 'ill', label: '生的什么病', type: 'text', required: true, when: { key: 'reasons', equals: 'sick' } },
  { key: 'card', label: '银行卡号', type: 'bank-card', required: false },
  {
    key: 'members',
    label: '家里人',
    type: 'repeat',
    required: true,
    prefill: 'household',
    of: [
      { key: 'works', label: '能不能干活', type: 'yes-no', required: true },
      { key: 'income', label: '月收入', type: 'money', required: true, when: { key: 'works', equals: true } },
    ],
  },
];

describe('a form', () => {
  it('drops what is hidden, known or never asked', () => {
    const kept = said(form, {
      name: '别人',
      reasons: ['other'],
      ill: '不该留下',
      extra: 1,
      members: [{ residentId: 'r1', name: '李大山', relation: '户主', works: false, income: 5 }],
    });
    expect(kept).toEqual({
      reasons: ['other'],
      members: [{ residentId: 'r1', name: '李大山', relation: '户主', works: false }],
    });
  });

  it('names the row of a fault', () => {
    const faults = said(form, {
      reasons: ['sick'],
      ill: '腰病',
      members: [{ works: false }, { works: true }],
    });
    expect(faults).toEqual([['members.1.income', '“月收入”还没有填。']]);
  });

  it('shows answers as people say them, numbers masked', () => {
    const shown = showAnswers(form, {
      reasons: ['sick', 'other'],
      ill: '腰病',
      card: '6222000000000000001',
      members: [{ name: '李大山', relation: '户主', works: true, income: 80_000 }],
    });
    expect(shown.map((row) => [row.label, row.value, row.sensitive])).toEqual([
      ['难处', '有人生病、别的', false],
      ['生的什么病', '腰病', false],
      ['银行卡号', '****0001', true],
      ['家里人', '李大山（户主）　能不能干活：能；月收入：800元', false],
    ]);
    const idNumber = makeIdNumber('999999', '1954-03-07', 2);
    expect(showAnswers([one({ type: 'id-number' })], { a: idNumber }, true)[0]?.value).toBe(idNumber);
  });

  it('takes 没有电话, with who passes word on, and 暂无身份证', () => {
    const said = (more: Partial<Field> & { type: string }, value: unknown) =>
      answersSchema([one(more)]).safeParse({ a: value });
    const through = { absent: true, through: ' 王秀芬 ' };
    expect(said({ type: 'phone' }, through).data).toEqual({ a: { absent: true, through: '王秀芬' } });
    expect(said({ type: 'phone' }, { absent: true }).error?.issues[0]?.message).toBe(
      '“找谁能带到话”还没有填。',
    );
    expect(said({ type: 'phone', required: false }, { absent: true }).success).toBe(true);
    expect(said({ type: 'phone' }, { absent: true, through: '王'.repeat(61) }).success).toBe(false);
    expect(said({ type: 'id-number' }, { absent: true }).data).toEqual({ a: { absent: true } });
    expect(showAnswers([one({ type: 'phone' })], { a: through })[0]?.value).toBe('没有电话，找 王秀芬 ');
    expect(showAnswers([one({ type: 'id-number' })], { a: { absent: true } })[0]?.value).toBe('暂无身份证');
    const spoken = { how: 'spoken', witness: '刘春梅' };
    expect(showAnswers([one({ type: 'signature' })], { a: spoken })[0]?.value).toBe('当着刘春梅的面说的');
  });

  it('reads a half-written draft without stumbling', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_TYPES, 'hologram'), fc.jsonValue(), (type, junk) => {
        expect(typeof showAnswers([one({ type })], { a: junk })[0]?.value).toBe('string');
      }),
    );
  });

  it('hides what hangs on a hidden field', () => {
    const chain: Field[] = [
      one({ key: 'a', type: 'yes-no' }),
      one({ key: 'b', type: 'yes-no', when: { key: 'a', equals: true } }),
      one({ key: 'c', type: 'text', when: { key: 'b', equals: true } }),
    ];
    expect(visibleFields(chain, { a: false, b: true }).map((f) => f.key)).toEqual(['a']);
  });

  it('tells the types that this build does not know, also inside rows', () => {
    expect(
      unknownTypes([one({ type: 'repeat', of: [one({ type: 'hologram' })] }), one({ type: 'scent' })]),
    ).toEqual(['hologram', 'scent']);
  });
});

describe('an address by group', () => {
  const field = one({ type: 'address' });
  const home = { placeId: 'g1', place: '柳溪村上湾' };

  it('is a place with the house in words, or written out; older phones write', () => {
    const told = { ...home, detail: ' 12号 ' };
    expect(said([field], { a: told })).toEqual({ a: { ...home, detail: '12号' } });
    expect(said([field], { a: home })).toEqual({ a: home });
    expect(said([field], { a: ' 外省某县 ' })).toEqual({ a: '外省某县' });
    expect(said([field], { a: { ...home, detail: '长'.repeat(101) } })).toEqual([
      ['a', '“这一项”最多写100个字。'],
    ]);
    expect(said([field], { a: { ...home, placeId: '' } })).toEqual([['a', '“这一项”填得不对，请再看一看。']]);
  });

  it('reads as one line', () => {
    expect(showAnswers([field], { a: { ...home, detail: '12号' } })[0]?.value).toBe('柳溪村上湾12号');
    expect(showAnswers([field], { a: home })[0]?.value).toBe('柳溪村上湾');
  });
});
