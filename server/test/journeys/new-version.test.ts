import type { Item } from '@huiyin/shared/catalogue/item';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workflows } from '../../src/features/matter/kinds/workflows.js';
import { Items } from '../../src/features/service/items.js';
import { startVillage, type Village } from '../factories/dibao.js';
import { signIn } from '../factories/people.js';
import type { TestApp } from '../support/app.js';
import type { Caller } from '../support/http.js';

const ITEM = 'renshe.public-job';

let village: Village;
let running: string;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());

const file = (who: Caller, itemVersion: number) =>
  who.post('/api/matters/service', {
    ...{ itemId: ITEM, itemVersion, subject: { residentId: 'r1' }, papers: [] },
    answers: { what: '想在村里做保洁，农闲时都有空。' },
  });
/** The desk takes it; answers what is owed from then on. */
const accept = async (app: TestApp, id: string) => {
  const clerk = await signIn(app, 'staff', 'clerk1');
  await clerk.post(`/api/matters/${id}/claim`);
  const { version } = (await clerk.get(`/api/matters/${id}`)).body;
  const done = await clerk.post(`/api/matters/${id}/actions/accept`, { version });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return done.body;
};
const actions = async (who: Caller, id: string) =>
  (await who.get(`/api/matters/${id}`)).body.allowed.map((a: { action: string }) => a.action).sort();
const day = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

/** What a start of a newer programme does, whose file of this item says otherwise. */
const upgrade = async (change: (item: Item) => Item) => {
  const items = village.app.get(Items);
  await items.publish([change(items.get(ITEM))]);
  await village.app.get(Workflows).publish();
};
const versions = (app: TestApp) => app.get(Items).get(ITEM).version;

describe('a workflow version changed while matters run', () => {
  it('what runs keeps its own; what is filed from now on has the new one', async () => {
    running = (await file(village.farmer, 1)).body.id;
    const before = await actions(village.farmer, running);
    await upgrade((item) => ({ ...item, promised: { unit: 'workday', n: 2 } }));
    expect(versions(village.app)).toBe(2);
    expect(await actions(village.farmer, running)).toEqual(before);
    // Fifteen working days, as when it was filed; two for what comes now.
    expect(day((await accept(village.app, running)).owed.promise)).toBe('2026-03-23');
    const fresh = await file(village.farmer, 2);
    expect(fresh.status, JSON.stringify(fresh.body)).toBe(201);
    expect(day((await accept(village.app, fresh.body.id)).owed.promise)).toBe('2026-03-04');
  });

  it('a form of the old version is asked to look again, and has it', async () => {
    const old = await file(village.farmer, 1);
    expect([old.status, old.body.code]).toEqual([409, 'item-changed']);
    const form = await village.farmer.get(`/api/items/${ITEM}/form?residentId=r1`);
    expect(form.body.version ?? form.body.itemVersion ?? form.body.item?.version).toBe(2);
  });

  it('the same again publishes nothing, and an older programme on the same database takes nothing back', async () => {
    await upgrade((item) => item);
    expect(versions(village.app)).toBe(2);
    // What the start of the programme does whose file is still the first.
    await village.app.get(Items).publish();
    await village.app.get(Workflows).publish();
    expect(versions(village.app)).toBe(2);
    expect((await village.farmer.get(`/api/matters/${running}`)).body.state).toBe('handling');
  });

  it('a third version follows the second', async () => {
    await upgrade((item) => ({ ...item, promised: { unit: 'workday', n: 3 } }));
    const { body } = await file(village.farmer, 3);
    expect(day((await accept(village.app, body.id)).owed.promise)).toBe('2026-03-05');
  });
});
