import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { startVillage, type Village } from '../factories/dibao.js';
import { sendFile } from '../factories/excel.js';
import type { Answer, Caller } from '../support/http.js';

let village: Village;
let clerk: Caller;

beforeAll(async () => {
  village = await startVillage();
  clerk = await village.as('staff', 'clerk1');
});
afterAll(() => village.app.stop());

const act = async (who: Caller, id: string, action: string, fields: object = {}): Promise<Answer> => {
  const { version } = (await who.get(`/api/matters/${id}`)).body;
  return who.post(`/api/matters/${id}/actions/${action}`, { version, fields });
};
const see = async (id: string) => (await clerk.get(`/api/matters/${id}`)).body;

/** A pension asked for at the village's desk, taken in. */
const claim = async (residentId: string): Promise<{ id: string; number: string }> => {
  const filed = await clerk.post('/api/matters/service', {
    ...{ itemId: 'renshe.pension.claim', itemVersion: 1, subject: { residentId }, papers: [] },
    answers: { arrears: 'full', bankCard: '6217000000000000004', consent: true },
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  await act(clerk, filed.body.id, 'accept');
  return filed.body;
};
const send = (id: string, outsideNumber: string) =>
  act(clerk, id, 'send-out', { system: 'jubao', outsideNumber, on: '2026-03-02' });

const HEAD = ['序号', '姓名', '受理号', '审批意见', '待遇标准', '备注'];
const results = async (lines: (string | number | null)[][], dry: boolean) => {
  const bytes = await writeXlsx([['城乡居保待遇审批结果'], HEAD, ...lines] as never, {}).toBuffer();
  return sendFile(village.app, clerk, `/api/results/file?dry=${dry ? 1 : 0}`, bytes);
};

describe('another system decides', () => {
  it('keeps system, number and day; the answer, and by when, stays ours', async () => {
    const { id } = await claim('r1');
    const before = (await see(id)).owed;
    const fields = (await see(id)).allowed.find((a: { action: string }) => a.action === 'send-out').fields;
    expect(fields[0].options.map((o: { value: string }) => o.value)).toEqual(['jubao', 'other']);
    const tomorrow = { system: 'jubao', on: '2026-03-03' };
    expect(await act(clerk, id, 'send-out', tomorrow)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'fields.on' }] },
    });
    const sent = await send(id, 'JB-2026-0001');
    expect(sent.body.owed).toEqual(before);
    expect(sent.body.notes[0]).toEqual({
      title: '报到别的系统',
      text: '2026年3月2日报到城乡居民养老保险信息系统，那边的号JB-2026-0001。结果出来由我们告诉您。',
    });
    const told = (await village.farmer.get(`/api/matters/${id}`)).body;
    expect(told.timeline[0]).toMatchObject({ title: '报到别的系统', staffOnly: false });
  });

  it('is copied line by line in its order, and the person sees who read it', async () => {
    const { id, number } = await claim('r1');
    const sheet = await clerk.post(`/api/matters/${id}/copy-sheet`, {});
    expect(sheet.body.system).toBe('jubao');
    expect(sheet.body.lines.map((l: { key: string }) => l.key)).toEqual([
      ...['name', 'phone', 'address', 'bankCard', 'arrears'],
    ]);
    expect(sheet.body.lines[1].value).toBe('13900000001');
    expect(sheet.body.lines[3].value).toBe('6217000000000000004');
    const plain = await clerk.post(`/api/matters/${id}/copy-sheet`, { system: 'other' });
    expect(plain.body.lines.find((l: { key: string }) => l.key === 'number').value).toBe(number);
    const looked = (await village.farmer.get('/api/me/looked')).body;
    expect(JSON.stringify(looked)).toContain('抄到城乡居民养老保险信息系统');
    const town = await village.as('staff', 'tclerk');
    expect((await town.post(`/api/matters/${id}/copy-sheet`, {})).status).toBe(404);
  });

  it('answers with an Excel: tried first, every line explained, entered once however often it is sent', async () => {
    const [granted, refused, wrong] = [await claim('r1'), await claim('r2'), await claim('r3')];
    await send(granted.id, 'JB 2026 1001');
    await send(refused.id, 'JB20261002');
    await send(wrong.id, 'JB20261003');
    const lines = [
      [1, '李大山', 'JB-2026-1001', '同意', 186.5, null],
      [2, '王秀英', 'JB-2026-1002', '不予核定', null, '缴费年限不够'],
      [3, '黄月鹅', 'JB-2026-1003', '同意', 186.5, null],
      [4, '无此人', 'JB-2026-9999', '同意', 186.5, null],
      [5, '李大山', 'JB-2026-1001', '办理中', null, null],
    ];
    const dry = await results(lines, true);
    expect(dry.body).toMatchObject({ dry: true, sums: { will: 1, done: 0, noted: 1, left: 3 } });
    expect(dry.body.lines.map((l: { line: number; state: string }) => [l.line, l.state])).toEqual([
      ...[
        [3, 'will'],
        [4, 'noted'],
        [5, 'left'],
        [6, 'left'],
        [7, 'left'],
      ],
    ]);
    expect(dry.body.lines[2].say).toBe('姓名对不上：表里是黄月鹅。');
    expect((await see(granted.id)).state).toBe('handling');

    const real = await results(lines, false);
    expect(real.body.sums).toEqual({ will: 0, done: 1, noted: 1, left: 3 });
    const after = await see(granted.id);
    expect(after).toMatchObject({ state: 'concluded', outcome: { result: 'approved', amountCents: 18_650 } });
    const [told] = (await village.farmer.get('/api/me/inbox')).body.items;
    expect(told.text).toContain('186.50元');
    expect((await see(refused.id)).notes[0].text).toBe(
      '城乡居民养老保险信息系统的结果：不同意，缴费年限不够。',
    );
    expect((await see(refused.id)).state).toBe('handling');
    const again = await results(lines, false);
    expect(again.body.sums).toEqual({ will: 0, done: 0, noted: 0, left: 5 });
    expect(again.body.lines[0].say).toBe('这一件已经有结果了，没有再录。');

    const foreign = await village.as('staff', 'clerk2');
    const text = { text: `JB20261003 同意 100` };
    const other = await foreign.post('/api/results/text?dry=0', text);
    expect(other.body.lines[0]).toMatchObject({ state: 'left', matterId: null });
    const own = await clerk.post('/api/results/text?dry=0', { text: `${wrong.number} 同意 100` });
    expect(own.body.sums.done).toBe(1);
  });

  it('says what is wrong with a file that is none', async () => {
    const bytes = await writeXlsx([['姓名', '电话']] as never, {}).toBuffer();
    const headless = await sendFile(village.app, clerk, '/api/results/file?dry=1', bytes);
    expect(headless).toMatchObject({ status: 400, body: { code: 'results-no-header' } });
    const junk = await sendFile(village.app, clerk, '/api/results/file?dry=1', Buffer.from('no excel'));
    expect(junk).toMatchObject({ status: 400, body: { code: 'excel-unreadable' } });
  });
});

describe('the person does it in the official program', () => {
  it('and ours records only that it was done', async () => {
    const filed = await clerk.post('/api/matters/service', {
      ...{ itemId: 'renshe.pension.auth', itemVersion: 1, subject: { residentId: 'r1' }, papers: [] },
      answers: { how: 'done', stopped: false },
    });
    expect(filed.status, JSON.stringify(filed.body)).toBe(201);
    const done = await act(village.farmer, filed.body.id, 'done-outside', {
      system: 'renzheng',
      on: '2026-03-02',
    });
    expect(done.body).toMatchObject({ open: false, ending: 'delivered', outcome: { result: 'done' } });
    expect(done.body.outcome.reasons).toBe('2026年3月2日在养老金资格认证（掌上12333）办好了。');
  });
});
