import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Question } from './eligibility.js';
import { ITEMS } from './index.js';

const item = (id: string) => {
  const found = ITEMS.find((i) => i.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};
const gaoling = item('minzheng.gaoling').eligibility;
const dibao = item('minzheng.dibao.apply').eligibility;

describe('may I ask for it?', () => {
  it('asks nothing that the register knows, and shows it', () => {
    const judged = judge(gaoling, {}, { age: 82 });
    expect(judged.known).toEqual([{ key: 'eighty', ask: '老人满80岁了吗？差一个月也算。', label: '满了' }]);
    expect(judged.next?.key).toBe('here');
    expect(judge(gaoling, { eighty: 'no' }, { age: 82 }).missing).toEqual([]);
  });

  it('asks who is a little too young, and tells who is much too young', () => {
    expect(judge(gaoling, {}, { age: 79 }).next?.key).toBe('eighty');
    expect(judge(gaoling, {}, { age: null }).next?.key).toBe('eighty');
    const young = judge(gaoling, {}, { age: 70 });
    expect(young).toMatchObject({ verdict: 'stop', missing: [{ missing: '满80岁' }] });
    expect(young.missing[0]?.itemId).toBe('minzheng.eldercare-subsidy');
  });

  it('names every condition that is missing, in order, with what to do', () => {
    const { missing, verdict, next } = judge(dibao, { income: 'high', property: 'no', here: 'yes' });
    expect(missing.map((m) => m.missing)).toEqual(['人均收入比低保线低', '家里的家当不超过规定']);
    expect(missing.every((m) => m.say !== '')).toBe(true);
    expect({ verdict, next }).toEqual({ verdict: 'stop', next: undefined });
  });

  it('asks what hangs on an answer only after it', () => {
    expect(judge(dibao, { income: 'low' }).next?.key).toBe('property');
    expect(judge(dibao, { income: 'edge' }).next?.key).toBe('single');
    expect(judge(dibao, { income: 'edge', single: 'yes', property: 'yes', here: 'yes' }).verdict).toBe('go');
    // Changed her mind: what hung on the first answer counts no more.
    expect(judge(dibao, { income: 'low', single: 'no', property: 'yes', here: 'yes' }).verdict).toBe('go');
  });

  it('lets anybody say 不清楚, which is never a no', () => {
    for (const { id, eligibility } of ITEMS) {
      const dunno = Object.fromEntries(eligibility.map((q) => [q.key, 'unsure']));
      expect(judge(eligibility, dunno).verdict, id).not.toBe('stop');
      for (const q of eligibility)
        expect(
          q.answers.map((a) => a.value),
          `${id} ${q.key}`,
        ).toContain('unsure');
    }
  });

  it('comes to an end, whatever is answered', () => {
    const answers = (questions: readonly Question[]) =>
      fc.record(
        Object.fromEntries(
          questions.map((q) => [q.key, fc.constantFrom('nonsense', ...q.answers.map((a) => a.value))]),
        ),
        { requiredKeys: [] },
      );
    for (const { eligibility } of ITEMS.filter((i) => i.eligibility.length > 0))
      fc.assert(
        fc.property(answers(eligibility), fc.option(fc.nat(110)), (said, age) => {
          const { next, missing, verdict, known } = judge(eligibility, said as Record<string, string>, {
            age,
          });
          expect(verdict === 'stop' || (verdict === 'open') === (next !== undefined)).toBe(true);
          expect(missing.every((m) => m.missing !== '' && m.say !== '')).toBe(true);
          if (verdict === 'stop') expect(missing.length).toBeGreaterThan(0);
          expect(known.every((k) => k.key !== next?.key)).toBe(true);
        }),
        { numRuns: 50 },
      );
  });
});

describe('the questions of the catalogue', () => {
  const questions = ITEMS.flatMap((i) =>
    i.eligibility.map((q, at) => ({ id: i.id, q, at, all: i.eligibility })),
  );

  it('are few, for every item that stands in full', () => {
    for (const { id, eligibility } of ITEMS.filter((i) => i.full)) {
      expect(eligibility.length, id).toBeGreaterThan(0);
      expect(eligibility.length, id).toBeLessThanOrEqual(5);
    }
    expect(ITEMS.filter((i) => i.full && i.eligibility.length > 0).length).toBeGreaterThanOrEqual(16);
  });

  it('name what is missing and what to do wherever an answer isn’t enough', () => {
    for (const { id, q } of questions) {
      expect(
        q.answers.some((a) => a.verdict === 'go'),
        `${id} ${q.key}`,
      ).toBe(true);
      for (const a of q.answers) {
        expect(a.verdict === 'go', `${id} ${q.key} ${a.value}`).toBe(a.missing === undefined);
        if (a.verdict !== 'go') expect(a.say, `${id} ${q.key}`).toMatch(/[。？]$/);
      }
    }
  });

  it('lead on to items that there are, and hang on questions that come before', () => {
    const ids = ITEMS.map((i) => i.id);
    for (const { id, q, at, all } of questions) {
      for (const { itemId } of q.answers) if (itemId) expect(ids, `${id} ${q.key}`).toContain(itemId);
      for (const { itemId } of q.answers) expect(itemId).not.toBe(id);
      const on = q.when && all.slice(0, at).find((other) => other.key === q.when?.key);
      if (q.when) expect(on?.answers.map((a) => a.value)).toContain(q.when.equals);
      if (q.age) expect(q.answers.map((a) => a.value)).toEqual(['yes', 'no', 'unsure']);
      expect(new Set(q.answers.map((a) => a.value)).size).toBe(q.answers.length);
    }
  });
});
