import { describe, expect, it } from 'vitest';
import { bankCardProblem } from '../domain/people/bank-card.js';
import { answersSchema } from './answers.js';
import type { Field } from './fields.js';
import { ITEMS } from './index.js';
import { COMPETENCES, item as itemSchema } from './item.js';
import { LIFE_EVENTS } from './life-events.js';
import { search } from './search.js';
import { unknownTypes, visibleFields } from './visible.js';

const get = (id: string) => {
  const found = ITEMS.find((i) => i.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

/** What a person must answer, as few as possible: hidden fields out, members of a household one by one. */
const countAnswers = (fields: readonly Field[], members: number): number =>
  visibleFields(fields, {})
    .filter((f) => !f.known && f.required)
    .reduce((sum, f) => sum + (f.type === 'repeat' ? members * (f.of?.length ?? 0) : 1), 0);

describe('the catalogue', () => {
  it('has the county’s 46 items with ids of their own, and the change of the account of what they pay', () => {
    expect(ITEMS.filter((i) => i.id !== 'minzheng.payout-card')).toHaveLength(46);
    expect(new Set(ITEMS.map((i) => i.id)).size).toBe(47);
  });

  it.each(ITEMS.map((i) => [i.id, i] as const))('%s is well formed', (_, item) => {
    expect(itemSchema.parse(item)).toEqual(item);
    expect(COMPETENCES).toContain(item.competence);
    expect(item.promised.n).toBeGreaterThan(0);
    expect(unknownTypes(item.fields)).toEqual([]);
    for (const key of item.lifeEvents) expect(LIFE_EVENTS.map((e) => e.key)).toContain(key);
    for (const sentence of item.canI) expect(sentence).toMatch(/。$/);
    expect(
      item.synonyms.some((s) => /^[a-z]+$/.test(s)),
      'pinyin initials',
    ).toBe(true);
    expect(new Set(item.synonyms).size).toBe(item.synonyms.length);
    const slots = item.materials.map((m) => m.slot);
    expect(new Set(slots).size).toBe(slots.length);
    const keys = item.fields.map((f) => f.key);
    expect(new Set(keys).size).toBe(keys.length);
    const hangsOn = [...item.fields, ...item.materials].flatMap((x) => (x.when ? [x.when] : []));
    for (const { key, equals } of hangsOn) {
      const on = item.fields.find((f) => f.key === key);
      expect(on, `${key} is asked`).toBeDefined();
      if (on?.options) expect(on.options.map((o) => o.value)).toContain(equals);
    }
  });

  it('keeps a promise shorter than the law allows', () => {
    for (const { promised, statutory } of ITEMS)
      if (statutory && statutory.unit === promised.unit) expect(promised.n).toBeLessThanOrEqual(statutory.n);
  });

  it('never posts children', () => {
    for (const id of ['minzheng.orphan', 'minzheng.de-facto-orphan'])
      expect(get(id).publicity.rule).toBe('forbidden');
  });

  it('posts nothing but what is listed, and no number or house', () => {
    for (const { publicity } of ITEMS) {
      expect(publicity.fields.length > 0).toBe(publicity.rule === 'must' || publicity.rule === 'may');
      expect(publicity.fields.includes('detail')).toBe(publicity.detail !== undefined);
      if (publicity.detail) expect(publicity.detail).not.toMatch(/身份|证号|账号|门牌|病情|电话|姓名/);
      expect(publicity.days > 0).toBe(publicity.fields.length > 0);
    }
  });

  it('gives every life event something to do', () => {
    for (const { key } of LIFE_EVENTS) expect(ITEMS.some((i) => i.lifeEvents.includes(key))).toBe(true);
  });

  it('speaks with full-width punctuation', () => {
    const said = JSON.stringify(
      ITEMS.map(({ fields, materials, canI, result }) => ({ fields, materials, canI, result })),
    );
    expect(said.match(/[\u4e00-\u9fff][,;?!:()]|[(][\u4e00-\u9fff]/g) ?? []).toEqual([]);
  });
});

describe('answer budgets', () => {
  it('低保 asks a known household of three at most 16 things', () => {
    expect(countAnswers(get('minzheng.dibao.apply').fields, 3)).toBeLessThanOrEqual(16);
  });

  it('高龄津贴 asks at most 3', () => {
    expect(countAnswers(get('minzheng.gaoling').fields, 1)).toBeLessThanOrEqual(3);
  });

  it('nothing asks a single person more than 12', () => {
    for (const { fields } of ITEMS) expect(countAnswers(fields, 1)).toBeLessThanOrEqual(12);
  });

  it('none asks what the register knows', () => {
    const asked = ITEMS.flatMap((i) => i.fields.map((f) => f.label));
    for (const label of ['申请人姓名', '姓名', '身份证号', '联系电话', '户籍地址'])
      expect(asked).not.toContain(label);
  });
});

describe('低保', () => {
  const answers = {
    reasons: ['ill', 'labour'],
    members: ['户主', '配偶', '儿子'].map((relation, i) => ({
      residentId: `r${i}`,
      name: `李${i}`,
      relation,
      health: i === 0 ? 'chronic' : 'good',
      labour: i === 2 ? 'student' : 'partly',
      income: i === 2 ? 0 : 45_000,
    })),
    yearlyIncome: 1_080_000,
    property: ['none'],
    bankCard: '6217000000000000004',
    relative: false,
    consent: true,
    signature: true,
  };

  it('takes a filled form', () => {
    expect(bankCardProblem(answers.bankCard)).toBeNull();
    const parsed = answersSchema(get('minzheng.dibao.apply').fields).safeParse(answers);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('asks who the relative is only where there is one', () => {
    const parsed = answersSchema(get('minzheng.dibao.apply').fields).safeParse({
      ...answers,
      relative: true,
    });
    expect(parsed.error?.issues.map((i) => i.message)).toEqual(['“是谁，什么关系”还没有填。']);
  });
});

describe('a villager searches', () => {
  it.each([
    ['低保', 'minzheng.dibao.apply'],
    ['家里过不下去', 'minzheng.dibao.apply'],
    ['db', 'minzheng.dibao.apply'],
    ['看病报销', 'yibao.reimburse'],
    ['房子漏了', 'weifang.renovation'],
    ['屋顶漏雨了咋办', 'weifang.renovation'],
    ['满80了', 'minzheng.gaoling'],
    ['办残疾证', 'canlian.cert'],
    ['种地补贴', 'nongye.grain'],
    ['跟邻居吵架', 'sifa.mediation'],
    ['开证明', 'village.cert'],
    ['wbh', undefined],
    ['  ', undefined],
    ['外星人', undefined],
  ])('%s → %s first', (words, id) => {
    expect(search(ITEMS, words)[0]?.id).toBe(id);
  });

  it.each([
    ['爹没了怎么办', ['gongan.death-cancel', 'minzheng.funeral']],
    ['生娃', ['weijian.birth-reg', 'weijian.childcare-subsidy', 'gongan.birth-hukou']],
    ['满60了', ['renshe.pension.claim', 'laoling.card']],
  ])('%s finds all of it at the top', (words, ids) => {
    const top = search(ITEMS, words).slice(0, ids.length);
    expect(new Set(top.map((i) => i.id))).toEqual(new Set(ids));
  });

  it('the item itself by its own name', () => {
    for (const item of ITEMS) {
      expect(search(ITEMS, item.plainName)[0]?.id).toBe(item.id);
      expect(search(ITEMS, item.name)[0]?.id).toBe(item.id);
    }
  });
});
