import { describe, expect, it } from 'vitest';
import { answersSchema } from './answers.js';
import type { Field } from './fields.js';
import { ITEMS } from './index.js';
import { basesOn } from './legal-basis.js';
import { asItem } from './older-items.js';
import { visibleFields } from './visible.js';

/** The sixteen that stand in full. */
const FULL = [
  ...['minzheng.dibao.apply', 'minzheng.tekun', 'minzheng.linshi', 'minzheng.gaoling', 'minzheng.adoption'],
  ...['canlian.two-subsidies', 'canlian.cert'],
  ...['renshe.pension.join', 'renshe.pension.claim', 'renshe.pension.auth'],
  ...['yibao.join', 'yibao.remote', 'yibao.reimburse'],
  ...['ziran.homestead', 'nongye.machinery', 'gongan.residence-permit'],
];

const get = (id: string) => {
  const found = ITEMS.find((i) => i.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

/** What somebody says for whom nothing unusual holds: the first choice, no to every question, whatever else is a value of its type. */
const usual = (field: Field): unknown => {
  switch (field.type) {
    case 'choice':
      return field.options?.[0]?.value;
    case 'multi-choice':
      return [field.options?.[0]?.value];
    case 'yes-no':
      return false;
    case 'date':
      return '2026-01-05';
    case 'money':
      return 100;
    case 'number':
      return field.min ?? 1;
    case 'consent':
      return true;
    case 'signature':
      return { how: 'spoken', witness: '何建国' };
    case 'phone':
      return { absent: true, through: '王秀芬' };
    case 'id-number':
      return { absent: true };
    case 'bank-card':
      return '6217000000000000004';
    case 'repeat':
      return ['户主', '配偶', '儿子'].map((relation, i) => ({
        ...{ residentId: `r${i}`, name: `李${i}`, relation },
        ...answersTo(field.of ?? []),
      }));
    default:
      return field.example ?? '柳溪村上湾组';
  }
};

const answersTo = (fields: readonly Field[]): Record<string, unknown> => {
  const answers: Record<string, unknown> = {};
  for (const f of fields)
    if (f.required && visibleFields(fields, answers).includes(f)) answers[f.key] = usual(f);
  return answers;
};

/** Every answer that was given, row by row; what the register knows of a member is shown and isn't one. */
const count = (fields: readonly Field[], answers: Record<string, unknown>): number =>
  fields
    .filter((f) => f.key in answers)
    .reduce((sum, f) => {
      const rows = f.type === 'repeat' ? (answers[f.key] as Record<string, unknown>[]) : undefined;
      return sum + (rows ? rows.reduce((n, row) => n + count(f.of ?? [], row), 0) : 1);
    }, 0);

describe('every entry of the catalogue', () => {
  it.each(ITEMS.map((i) => [i.id, i] as const))(
    '%s can be asked for without a phone, an ID card or a pen',
    (_, item) => {
      const parsed = answersSchema(item.fields).safeParse(answersTo(item.fields));
      expect(parsed.error?.issues ?? []).toEqual([]);
    },
  );

  it('says for each paper whether it is known, where it comes from or what it is', () => {
    for (const { id, full, materials } of ITEMS)
      for (const m of full ? materials : []) {
        const clear = m.replacedBy || m.whereToGet || m.sample || m.whenText || m.kind !== 'photo';
        expect(clear, `${id} ${m.slot}`).toBeTruthy();
        if (m.replacedBy === undefined && !m.required)
          expect(m.whenText ?? m.whereToGet, `${id} ${m.slot}`).toBeTruthy();
      }
  });
});

describe('the sixteen in full', () => {
  it('are marked so, with who decides', () => {
    for (const id of FULL) expect(get(id)).toMatchObject({ full: true, decides: expect.stringMatching(/./) });
  });

  it.each(FULL)(
    '%s asks a usual applicant no more than its budget, and the budget is no more than that',
    (id) => {
      const { fields, budget } = get(id);
      expect(count(fields, answersTo(fields))).toBe(budget);
    },
  );

  it('keep the two budgets that were promised', () => {
    expect(get('minzheng.gaoling').budget).toBeLessThanOrEqual(3);
    expect(get('minzheng.dibao.apply').budget).toBeLessThanOrEqual(16);
  });

  it('say how often they pay, and what they hand over', () => {
    for (const id of FULL) {
      const { outcome, result } = get(id);
      if (outcome?.amount) expect(outcome.period, id).toBeDefined();
      expect(outcome?.papers !== undefined || outcome?.amount || result.includes('告诉您'), id).toBeTruthy();
    }
    expect(get('minzheng.linshi').outcome?.period).toBe('once');
    expect(get('yibao.reimburse').outcome?.period).toBe('once');
  });
});

describe('the rules of a day', () => {
  const titles = (id: string, day: string) => basesOn(get(id).bases, day).map((b) => b.title);

  it('change with the law, on its first day', () => {
    expect(titles('minzheng.dibao.apply', '2026-06-30')).not.toContain('社会救助法');
    expect(titles('minzheng.dibao.apply', '2026-07-01')).toContain('社会救助法');
    expect(titles('minzheng.funeral', '2026-03-29')).toContain('殡葬管理条例');
    expect(titles('minzheng.funeral', '2026-03-30')).toContain('殡葬管理条例（2026年修订）');
    expect(titles('minzheng.funeral', '2026-03-30')).not.toContain('殡葬管理条例');
    expect(titles('nongye.machinery', '2026-12-31')).toHaveLength(1);
    expect(titles('nongye.machinery', '2027-01-01')).toEqual([]);
  });

  it('begin before they end; what is replaced has a last day or is to be confirmed', () => {
    for (const { id, bases } of ITEMS)
      for (const b of bases) {
        if (b.from !== null && b.to !== null) expect(b.from <= b.to, `${id} ${b.title}`).toBe(true);
        if (b.replacedBy !== undefined) expect(b.to !== null || b.localReview, b.title).toBe(true);
        if (b.from === null) expect(b.localReview, b.title).toBe(true);
      }
  });

  it('of an item that an earlier version published as plain words are still there', () => {
    const { eligibility: _, ...rest } = get('minzheng.gaoling');
    const older = asItem({ ...rest, bases: ['老年人权益保障法第33条'] });
    expect(older.eligibility).toEqual([]);
    expect(basesOn(older.bases, '2026-03-02')).toEqual([
      { title: '老年人权益保障法第33条', from: null, to: null, localReview: true },
    ]);
  });
});
