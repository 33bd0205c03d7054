import type { Reply } from '@huiyin/shared/contracts/route';
import type { getForm } from '@huiyin/shared/contracts/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersTo } from '../../src/demo/lived-in/answers.js';
import { Items } from '../../src/features/service/items.js';
import { did } from '../factories/acts.js';
import { startVillage, type Village } from '../factories/dibao.js';
import type { Caller } from '../support/http.js';

let village: Village;
let desk: Caller;
beforeAll(async () => {
  village = await startVillage();
  desk = await village.as('staff', 'clerk1');
});
afterAll(() => village.app.stop());

const formOf = async (who: Caller, itemId: string): Promise<Reply<typeof getForm>> =>
  (await who.get(`/api/items/${itemId}/form?residentId=r1`)).body;

const file = async (who: Caller, itemId: string, more: object = {}) => {
  const form = await formOf(who, itemId);
  return who.post('/api/matters/service', {
    ...{ itemId, itemVersion: form.item.version, subject: { residentId: 'r1' }, papers: [] },
    answers: { ...answersTo(form), ...more },
  });
};

describe('the catalogue over the line', () => {
  it('takes in every entry at the counter, and names who owes the answer', async () => {
    const wrong: string[] = [];
    // What a database could change is the same for all: on the slower one every eighth will do.
    const every = process.env.HUIYIN_TEST_DIALECT === 'mariadb' ? 8 : 1;
    const all = village.app.get(Items).list();
    expect(all.length).toBeGreaterThanOrEqual(46);
    for (const { id } of all.filter((_, i) => i % every === 0)) {
      const filed = await file(desk, id);
      if (filed.status !== 201 || filed.body.owed?.line === undefined)
        wrong.push(`${id} ${filed.status} ${JSON.stringify(filed.body.errors ?? filed.body.code)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('shows a guide to everybody: may I, papers, whose decision, the rules of today, a desk', async () => {
    const { body } = await village.farmer.get('/api/items/minzheng.dibao.apply');
    expect(body.eligibility.map((q: { key: string }) => q.key)).toEqual([
      'income',
      'single',
      'property',
      'here',
    ]);
    expect(body).toMatchObject({ decides: '县民政局', handsOut: [{ plainName: '低保通知书' }] });
    expect(body.bases).toEqual([
      '《社会救助暂行办法》（国务院令第649号）第9至13条，2014年5月1日起施行（待本地核实）',
      '《最低生活保障审核确认办法》（民发〔2021〕57号），2021年7月1日起施行（待本地核实）',
    ]);
    const pension = await village.farmer.get('/api/items/renshe.pension.auth');
    expect(pension.body.jump.where).toContain('掌上12333');
  });
});

describe('what cannot wait', () => {
  it('is promised within a day and a night, where the answers say so, and marked at the desk', async () => {
    const town = await village.as('staff', 'tclerk');
    const asked = (await file(town, 'minzheng.linshi', { urgent: true })).body;
    expect(asked).toMatchObject({ urgent: true });
    expect(asked.owed.promise - village.app.clock.now()).toBeLessThanOrEqual(24 * 3_600_000);
    const taken = await did(town, asked.id, 'accept');
    expect(taken.owed.promise - village.app.clock.now()).toBeLessThanOrEqual(24 * 3_600_000);
    expect((await file(town, 'minzheng.linshi')).body.urgent).toBe(false);
  });
});

describe('an amount that is paid once, and the rules of the day', () => {
  it('is said so to the applicant and in the letter, with the rules in force when it was filed', async () => {
    const town = await village.as('staff', 'tclerk');
    const { id } = (await file(town, 'minzheng.linshi')).body;
    await did(town, id, 'accept');
    const open = (await town.get(`/api/matters/${id}`)).body;
    const asked = open.allowed.find((a: { action: string }) => a.action === 'approve').fields;
    expect(asked[0]).toMatchObject({ key: 'amount', label: '一次给多少', required: true });
    const refusing = open.allowed.find((a: { action: string }) => a.action === 'refuse').fields;
    expect(refusing[0].example).toContain('《社会救助暂行办法》（国务院令第649号）第47至49条');
    const done = await did(town, id, 'approve', { amount: 200_000, reasons: '钱10日前发到您的卡上。' });
    expect(done.outcome).toMatchObject({ amountCents: 200_000, amountSay: '一次给2,000元' });
    expect(done.timeline.some((t: { text: string | null }) => t.text?.startsWith('一次给2,000元。'))).toBe(
      true,
    );
    const letter = (await town.get(`/api/matters/${id}/letter`)).body.paragraphs.join('\n');
    expect(letter).toContain('同意您的申请。金额：一次给2,000元。');
    expect(letter).toContain('《社会救助暂行办法》（国务院令第649号）第47至49条（待本地核实）');
    expect(letter).not.toContain('《社会救助法》');

    village.app.clock.set(Date.parse('2026-07-02T09:00:00+08:00'));
    const later = await village.as('staff', 'tclerk');
    const fresh = (await file(later, 'minzheng.linshi')).body;
    expect(fresh.bases[0]).toEqual({
      say: '《社会救助法》，2026年7月1日起施行（待本地核实）',
      localReview: true,
    });
    // What was filed before the law keeps the rules of its day.
    const says = (await later.get(`/api/matters/${id}`)).body.bases.map((b: { say: string }) => b.say);
    expect(says.join()).not.toContain('《社会救助法》');
  });
});
