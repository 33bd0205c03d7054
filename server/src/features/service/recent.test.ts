import { afterAll, beforeAll, expect, it } from 'vitest';
import { MONDAY, startVillage, type Village } from '../../../test/factories/dibao.js';

let village: Village;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());

const HOUR = 3_600_000;
const recent = async (placeId = 'v1') =>
  (await (await village.as('account', 'a1')).get(`/api/items/village.cert?placeId=${placeId}`)).body.recent;

/** Filed at the counter, and answered so many hours later. */
const answered = async (hours: number): Promise<void> => {
  const clerk = await village.as('staff', 'clerk1');
  const { version: itemVersion } = (await clerk.get('/api/items/village.cert')).body;
  const { id, version } = (
    await clerk.post('/api/matters/service', {
      ...{ itemId: 'village.cert', itemVersion, subject: { residentId: 'r1' }, channel: 'counter' },
      answers: { what: '收养要的证明', purpose: '收养', askedBy: '民政局' },
    })
  ).body;
  village.app.clock.pass(hours * HOUR);
  const done = await (await village.as('staff', 'clerk1')).post(`/api/matters/${id}/actions/done-now`, {
    ...{ version, fields: { reasons: '已盖章，交到本人手里。' } },
  });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
};

it('says what it took lately, at this centre, and nothing of fewer than five', async () => {
  for (const hours of [1, 30, 1, 50]) await answered(hours);
  expect(await recent()).toBeNull();
  await answered(30);
  village.app.clock.pass(2 * HOUR);
  expect(await recent()).toEqual({ closed: 5, medianDays: 2 });
  expect(await recent('v2')).toBeNull();
  village.app.clock.set(MONDAY + 45 * 24 * HOUR);
  expect(await recent()).toBeNull();
});
