import { readNumber, showNumber } from '@huiyin/shared/domain/matter/number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { did } from '../factories/acts.js';
import { fileDibao, startVillage, type Village } from '../factories/dibao.js';
import { Caller } from '../support/http.js';

let village: Village;
let guest: Caller;
beforeAll(async () => {
  village = await startVillage();
  guest = new Caller(village.app.url);
});
afterAll(() => village.app.stop());

const ask = (number: string, code: string) => guest.post('/api/status', { number, code });

describe('how it stands, by the slip alone', () => {
  it('says working, waiting, answered; until when and whom to call; never what it is or whose', async () => {
    const { id, number, queryCode } = (await fileDibao(village)).body;
    expect(queryCode).toMatch(/^\d{4}$/);
    const clerk = await village.as('staff', 'tclerk');
    const said: string[] = [];
    const look = async (state: string) => {
      const { status, body } = await ask(number, queryCode);
      expect([status, body.state]).toEqual([200, state]);
      said.push(JSON.stringify(body));
      return body;
    };
    const working = await look('working');
    expect(working).toMatchObject({ label: '在办', who: '云台镇便民服务中心', phone: '0999-6100001' });
    expect(working.say).toBe('在办，云台镇便民服务中心最晚明天17:30给您回话。');
    await did(clerk, id, 'return', { problems: [{ slot: 'bank-card', problem: 'blurred' }] });
    expect((await look('waiting')).say).toContain('等您补');
    await did(village.farmer, id, 'withdraw');
    expect((await look('answered')).by).toBeNull();
    for (const word of ['低保', '救助', '李大山', '银行', '材料', '柳溪'])
      expect(said.join()).not.toContain(word);
  });

  it('is read however the figures were typed', async () => {
    const { number, queryCode } = (await fileDibao(village)).body;
    const wide = [...queryCode].map((d: string) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('');
    const plain = number.replaceAll(' ', '');
    for (const [n, c] of [
      [plain, ` ${queryCode} `],
      [number.replaceAll(' ', '-'), wide],
    ] as const)
      expect((await ask(n, c)).status).toBe(200);
  });

  it('answers a wrong code like a number that isn’t, and closes after five', async () => {
    const { number, queryCode } = (await fileDibao(village)).body;
    const wrong = String((Number(queryCode) + 1) % 10_000).padStart(4, '0');
    const absent = showNumber('1000000009').replaceAll(' ', '');
    const real = await ask(number, wrong);
    const none = await ask(readNumber(absent) ?? '1234567897', wrong);
    const plain = ({ status, body }: typeof real) => [status, body.code, body.title];
    expect(plain(none)).toEqual(plain(real));
    expect(real).toMatchObject({ status: 404, body: { code: 'status-unknown' } });
    for (let i = 0; i < 4; i++) await ask(number, wrong);
    expect(await ask(number, queryCode)).toMatchObject({ status: 429, body: { code: 'locked-out' } });
    village.app.clock.pass(16 * 60_000);
    expect((await ask(number, queryCode)).status).toBe(200);
  });

  it('has a code of its own for each, that its people and the desk see', async () => {
    const filed = await Promise.all([fileDibao(village), fileDibao(village), fileDibao(village)]);
    const codes = filed.map(({ body }) => body.queryCode);
    expect(new Set(codes).size).toBeGreaterThan(1);
    const desk = await village.as('staff', 'tclerk');
    expect((await desk.get(`/api/matters/${filed[0]?.body.id}`)).body.queryCode).toBe(codes[0]);
    const list = JSON.stringify((await desk.get('/api/queue?view=desk')).body);
    expect(list).not.toContain('queryCode');
  });
});
