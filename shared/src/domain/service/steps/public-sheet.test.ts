import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../../catalogue/index.js';
import type { Item } from '../../../catalogue/item.js';
import { sheetLine } from '../../../labels/publicity.js';
import { dayOf, startOf } from '../../calendar/calendar.js';
import { YEARS } from '../../calendar/years.js';
import { serviceWorkflow } from '../workflow.js';
import { hangsUntil, PUBLIC_FIELDS, type SheetFacts, sheetOf } from './public-sheet.js';

const DAY = 86_400_000;
const rule = { rule: 'must' as const, days: 7, unit: 'day' as const, fields: PUBLIC_FIELDS };
const facts: SheetFacts = {
  name: '李大山',
  address: '柳溪村上湾组12号',
  people: 3,
  amountCents: 42_000,
  age: 83,
  detail: '集中供养',
};

const workflowOf = (item: Item) => serviceWorkflow({ ...item, urgent: item.urgent?.clock });

describe('a sheet', () => {
  it('says what the item lists, masked, and nothing else', () => {
    const sheet = sheetOf({ ...rule, fields: ['name', 'people', 'amount', 'group'] }, facts);
    expect(sheet).toEqual({
      ok: true,
      rows: [
        { key: 'name', value: '李**' },
        { key: 'people', value: 3 },
        { key: 'amount', value: 42_000 },
        { key: 'group', value: '柳溪村上湾组' },
      ],
    });
    const said = sheet.ok ? sheet.rows.map((row) => sheetLine(row, '', 'month')) : [];
    expect(said.map((l) => `${l.label}：${l.value}`).join('\n')).toBe(
      '申请人：李**\n家里几口人：3人\n拟定金额：每月420元\n村组：柳溪村上湾组',
    );
  });

  it('never holds the name, the house or the age itself, whatever they are', () => {
    const name = fc.constantFrom('李大山', '欧阳小娟', '买买提·吐尔逊', '王𬴊');
    fc.assert(
      fc.property(
        name,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 109 }),
        (who, house, age) => {
          const sheet = sheetOf(rule, { ...facts, name: who, address: `柳溪村上湾组${house}号`, age });
          const text = JSON.stringify(sheet);
          expect(text).not.toContain(who);
          expect(text).not.toContain('号');
          const row = sheet.ok ? sheet.rows.find((r) => r.key === 'age') : undefined;
          expect(Number(row?.value) % 10).toBe(0);
        },
      ),
    );
  });

  it('takes no number in the line that is written by hand', () => {
    for (const detail of ['13900000001', '99999919700504001X', '139 0000 0001', '１３９００００００']) {
      expect(sheetOf(rule, { ...facts, detail })).toEqual({ ok: false, why: 'publicity-names-number' });
    }
    expect(sheetOf(rule, { ...facts, detail: '3.2亩，2层' }).ok).toBe(true);
  });

  it('is refused where the item forbids it, and such an item has no way to one', () => {
    for (const item of ITEMS) {
      const forbidden = item.publicity.rule === 'forbidden' || item.publicity.rule === 'none';
      expect(sheetOf(item.publicity, facts).ok, item.id).toBe(!forbidden);
      const actions = Object.values(workflowOf(item).states).flatMap((s) => Object.keys(s.on));
      expect(actions.includes('post'), item.id).toBe(!forbidden);
    }
    const children = ITEMS.filter((i) => i.publicity.rule === 'forbidden').map((i) => i.id);
    expect(children.sort()).toEqual(['minzheng.de-facto-orphan', 'minzheng.orphan']);
  });

  it('where it must hang, there is no way to a yes but by way of it', () => {
    for (const item of ITEMS.filter((i) => i.publicity.rule === 'must')) {
      const { states } = workflowOf(item);
      const approving = Object.entries(states).filter(([, s]) => 'approve' in s.on);
      expect(
        approving.map(([name]) => name),
        item.id,
      ).toEqual(['deciding']);
      const into = Object.entries(states).flatMap(([name, s]) =>
        Object.values(s.on).some((c) => c.to === 'deciding') ? [name] : [],
      );
      expect(into, item.id).toEqual(['publicity']);
    }
  });

  it('hangs its full days: the day of posting not counted, the last one to midnight', () => {
    const posted = Date.parse('2026-03-02T16:00:00+08:00');
    const until = hangsUntil(YEARS, posted, rule);
    expect(new Date(until).toISOString()).toBe('2026-03-09T16:00:00.000Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 * DAY }), fc.integer({ min: 1, max: 15 }), (late, days) => {
        const at = posted + late;
        const over = hangsUntil(YEARS, at, { days, unit: 'day' });
        expect(over - at).toBeGreaterThan(days * DAY);
        expect(over).toBe(startOf(dayOf(over)));
        expect(hangsUntil(YEARS, at, { days, unit: 'workday' })).toBeGreaterThanOrEqual(over);
      }),
    );
  });
});
