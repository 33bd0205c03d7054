import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  eyeScreening,
  type Screening,
  sendScreening,
  startScreening,
} from '../../../test/factories/eye-screening.js';
import type { Answer, Caller } from '../../../test/support/http.js';

let world: Screening;
let id: string;
let draftId: string;
const callers: Record<string, Caller> = {};
const staff = (name: string) => callers[name] as Caller;

beforeAll(async () => {
  world = await startScreening();
  for (const who of ['many1', 'grid1', 'grid2', 'clerk1', 'clerk2', 'tclerk', 'tlead', 'editor'])
    callers[who] = await world.as('staff', who);
  for (const who of ['a1', 'a7', 'a8']) callers[who] = await world.as('account', who);
  id = await sendScreening(staff('many1'));
  draftId = (await staff('many1').post('/api/staff/notices', eyeScreening())).body.id;
});
afterAll(() => world.stop());

const ABSENT = '01K00000000000000000000000';
const same = (one: Answer, absent: Answer) => {
  expect([one.status, one.body.code]).toEqual([404, 'not-found']);
  expect({ ...one.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
};

describe('another village', () => {
  it('finds nothing, exactly as if there were nothing', async () => {
    const phone = staff('a8');
    expect((await phone.get('/api/notices')).body.items).toEqual([]);
    same(await phone.get(`/api/notices/${id}`), await phone.get(`/api/notices/${ABSENT}`));
    const answer = { answers: [{ residentId: 'r1', answer: 'go' }] };
    same(
      await phone.post(`/api/notices/${id}/answers`, answer),
      await phone.post(`/api/notices/${ABSENT}/answers`, answer),
    );
    expect((await staff('clerk2').get('/api/staff/notices')).body.items).toEqual([]);
  });

  it('does not knock at doors of a grid that is not theirs', async () => {
    const knock = (who: string, noticeId: string, home: string) =>
      staff(who).post(`/api/staff/doors/${noticeId}/${home}`, { how: 'door', result: 'told' });
    same(await knock('grid2', id, 'h2'), await knock('grid2', ABSENT, 'h2'));
    expect((await staff('grid2').get('/api/staff/doors')).body.items).toMatchObject([{ householdId: 'h7' }]);
    expect((await knock('many1', id, 'h2')).status).toBe(404);
    expect((await knock('clerk1', id, 'h2')).status).toBe(403);
  });
});

describe('who sees what of a board', () => {
  const tiles = (body: { grids: { tiles: { label: string }[] }[] }) =>
    body.grids.flatMap((grid) => grid.tiles.map(({ label }) => label));

  it('shows house numbers to the editor, names to the own grid worker alone, figures above the village', async () => {
    const whole = (await staff('many1').get(`/api/staff/notices/${id}/board`)).body;
    expect(tiles(whole)).toEqual(['H1', 'H2', 'H3', 'H5', 'H7']);
    const own = (await staff('grid1').get(`/api/staff/notices/${id}/board`)).body;
    expect(tiles(own)).toEqual(['H1 王建国', 'H2 赵有福', 'H3 钱秀珍', 'H5 周福生']);
    expect(own.sums.households).toBe(4);
    const above = (await staff('tlead').get(`/api/staff/notices/${id}/board`)).body;
    expect([tiles(above), above.sums.households]).toEqual([[], 5]);
  });

  it('lists a notice with the figures of what each sees, and a draft to its place alone', async () => {
    const list = async (who: string) =>
      (await staff(who).get('/api/staff/notices')).body.items.map(
        (row: { state: string; households: number }) => [row.state, row.households],
      );
    expect(await list('many1')).toEqual([
      ['draft', 0],
      ['sent', 5],
    ]);
    expect(await list('grid1')).toEqual([['sent', 4]]);
    expect(await list('clerk1')).toEqual([['sent', 5]]);
    expect(await list('tlead')).toEqual([['sent', 5]]);
    expect(await list('tclerk')).toEqual([]);
  });

  it('lets nobody but the place that writes it change, send or call back', async () => {
    const town = staff('editor');
    const put = await town.put(`/api/staff/notices/${draftId}`, eyeScreening());
    const send = await town.post(`/api/staff/notices/${draftId}/send`);
    const recall = await town.post(`/api/staff/notices/${id}/recall`);
    const read = await town.get(`/api/staff/notices/${draftId}`);
    expect([put, send, recall, read].map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await staff('grid1').post(`/api/staff/notices/${draftId}/send`)).status).toBe(403);
    expect((await staff('tlead').get(`/api/staff/notices/${draftId}/board`)).status).toBe(404);
  });
});

describe('a notice of the town', () => {
  it('reaches every village, and each sees its own grids of it', async () => {
    const audience = { placeIds: ['t'], anyOf: [{ by: 'age', atLeast: 65, on: '2026-12-08' }] };
    const town = await sendScreening(staff('editor'), { audience, title: '全镇体检' });
    expect((await staff('a8').get(`/api/notices/${town}`)).body.by).toBe('云台镇 吴新闻');
    const own = (await staff('many1').get(`/api/staff/notices/${town}/board`)).body;
    expect(own.grids.map(({ grid }: { grid: { id: string } }) => grid.id).sort()).toEqual(['g1', 'g2']);
  });

  it('gives a grid without a worker to the nearest supervisor, who then has its doors', async () => {
    const audience = { placeIds: ['g3'], anyOf: [] };
    const town = await sendScreening(staff('editor'), { audience, title: '修桥' });
    const [grid] = (await staff('editor').get(`/api/staff/notices/${town}/board`)).body.grids;
    expect(grid.worker).toBe('周镇明');
    const doors = (await staff('tlead').get('/api/staff/doors')).body.items;
    expect(doors).toMatchObject([{ householdId: 'h8', head: '郑桥', phone: '13900000008' }]);
    const path = `/api/staff/doors/${town}/h8`;
    const told = await staff('tlead').post(path, { how: 'phone', result: 'told' });
    expect(told.body).toEqual({ state: 'told', left: 0 });
  });
});
