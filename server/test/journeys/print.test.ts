import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sheets } from '../../src/features/publicity/sheets.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startVillage, type Village } from '../factories/dibao.js';
import { signIn, somebody } from '../factories/people.js';
import { act } from '../factories/steps.js';
import type { Caller } from '../support/http.js';
import { readPdf } from '../support/pdf.js';

/** Paper is made by the processor, and the first sheet opens the fonts. */
const LONG = 60_000;

let village: Village;
let station: Caller;
beforeAll(async () => {
  village = await startVillage();
  station = await village.as('staff', 'clerk1');
});
afterAll(() => village.app.stop());

/** Somebody with a phone of their own files for the certificate of a land contract. */
const filedBy = async (name: string) => {
  const person = await somebody(village.app, { name, phone: '13900000077', accounts: 1 });
  const phone = await signIn(village.app, 'account', person.accountIds[0] ?? '');
  const filed = await phone.post('/api/matters/service', {
    ...{ itemId: 'nongye.contract-cert', itemVersion: 1, subject: { residentId: person.id } },
    ...{ answers: { what: '证丢了要补，河边三亩。' }, papers: [] },
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  return {
    phone,
    id: filed.body.id as string,
    number: filed.body.number as string,
    code: filed.body.queryCode,
  };
};

const refuse = async (id: string) => {
  await station.post(`/api/matters/${id}/claim`);
  const said = await act(station, id, 'refuse', {
    ...{ rule: '农村土地承包法第24条', reasons: '这块地不在您家名下。', next: '可以申请复议。' },
  });
  expect(said.status).toBe(200);
};

/** The PDF behind an address. */
const paper = async (who: Caller, path: string) => {
  const answer = await fetch(village.app.url + path, {
    headers: { authorization: `Bearer ${who.token ?? ''}` },
  });
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return readPdf(Buffer.from(await answer.arrayBuffer()));
};

describe('paper from the server', () => {
  it(
    'is the letter that the screen shows, on one page, with a name that few fonts have',
    async () => {
      const { phone, id } = await filedBy('马𬴊𠅤');
      expect((await phone.get(`/api/matters/${id}/letter.pdf`)).body.code).toBe('not-allowed-now');
      await refuse(id);
      const { body: letter } = await phone.get(`/api/matters/${id}/letter`);
      for (const path of ['letter.pdf', 'letter.pdf?size=large']) {
        const { pages, fonts } = await paper(phone, `/api/matters/${id}/${path}`);
        expect(pages).toHaveLength(1);
        expect(fonts.every(({ embedded }) => embedded)).toBe(true);
        expect(pages[0]).toContain('马𬴊𠅤：');
        const said = [
          letter.title,
          letter.number,
          ...letter.paragraphs,
          letter.from,
          letter.date,
          letter.seal,
        ];
        for (const words of [...said, ...letter.contact, letter.receipt.title])
          expect(pages[0]).toContain(words);
      }
    },
    LONG,
  );

  it(
    'is the receipt with number and code, on A4 and on both rolls; the desk that hands it out is named on its own',
    async () => {
      const { phone, id, number, code } = await filedBy('王有粮');
      for (const size of ['a4', 'slip80', 'slip58']) {
        const { pages } = await paper(phone, `/api/matters/${id}/receipt.pdf?paper=${size}`);
        expect(pages).toHaveLength(1);
        for (const words of ['柳溪村便民服务站', '回执', number, '王有粮', code])
          expect(pages[0]).toContain(words);
        expect(pages[0]).not.toContain('经手人');
      }
      expect((await paper(station, `/api/matters/${id}/receipt.pdf`)).pages[0]).toMatch(/经手人\s?陈桂兰/);
      expect((await phone.get(`/api/matters/${id}/missing.pdf`)).body.code).toBe('not-allowed-now');
    },
    LONG,
  );

  it(
    'stops at a name that it cannot draw and says which character, never prints a box',
    async () => {
      const { phone, id } = await filedBy('张\u{30EDE}');
      const answer = await phone.get(`/api/matters/${id}/receipt.pdf`);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({
        code: 'no-glyph',
        title: '这几个字还印不出来：\u{30EDE}（U+30EDE）。',
        next: expect.stringContaining('服务站'),
      });
    },
    LONG,
  );

  it(
    'is the sheet of the wall for everybody, as long as it hangs',
    async () => {
      const { id } = await filedBy('赵公示');
      const { app } = village;
      await app.get(UnitOfWork).run('test.hang', (tx) =>
        app.get(Sheets).post(tx, {
          ...{ matterId: id, itemName: '高龄津贴', detail: '', placePath: '/c/t/v1/g1/', centreId: 'c1' },
          rule: { rule: 'may', days: 5, unit: 'day', fields: ['name', 'group'] },
          period: 'month',
          facts: {
            name: '赵公示',
            address: '上湾组1号',
            people: 1,
            amountCents: null,
            age: 83,
            detail: null,
          },
        }),
      );
      const guest = station.as('');
      const [sheet] = (await guest.get('/api/publicity?placeId=v1')).body.items;
      const { pages } = await paper(guest, `/api/publicity/${sheet.id}/sheet.pdf`);
      expect(pages).toHaveLength(1);
      for (const words of [sheet.title, sheet.lead, sheet.dates, sheet.objectHow])
        expect(pages[0]).toContain(words);
      expect((await guest.get('/api/publicity/01K00000000000000000000000/sheet.pdf')).status).toBe(404);
    },
    LONG,
  );

  it('is nobody’s who may not read the screen', async () => {
    const { id } = await filedBy('孙清白');
    const far = await village.as('staff', 'clerk2');
    for (const path of ['letter.pdf', 'receipt.pdf', 'missing.pdf']) {
      expect((await village.farmer.get(`/api/matters/${id}/${path}`)).status).toBe(404);
      expect((await far.get(`/api/matters/${id}/${path}`)).status).toBe(404);
    }
  });
});
