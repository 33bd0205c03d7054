import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVillage, type Village } from '../../../test/factories/dibao.js';

let village: Village;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());

const decide = async (certificate: string, purpose: string, asker: string, who = village.farmer) =>
  (await who.post('/api/certificates/decisions', { certificate, purpose, asker, placeId: 'v1' })).body;

it('lists what is asked of villages, with villagers’ words, to anybody', async () => {
  const { body } = await village.farmer.get('/api/certificates');
  const kinship = body.certificates.find((c: { key: string }) => c.key === 'kinship');
  expect(kinship.words).toContain('证明我妈是我妈');
  expect(body.purposes.length).toBeGreaterThan(10);
});

it('that a village may not issue comes with reason, basis, where to go, and whom it may be reported to', async () => {
  expect(await decide('marriage', 'bank', 'bank')).toMatchObject({
    verdict: 'elsewhere',
    say: '这个证明村里不开，也不用您去求',
    issuedBy: expect.arrayContaining(['民政婚姻登记处（查档案）']),
    ...{ item: null, reportable: true, answers: {} },
    desk: { centre: '柳溪村便民服务站', phone: '0999-6100002' },
  });
});

it('leads to our own item where that does it', async () => {
  const { item } = await decide('alive', 'pension', 'social');
  expect(item).toMatchObject({ id: 'renshe.pension.auth' });
});

it('for an adoption goes on to the form, with what was answered', async () => {
  const decision = await decide('marriage', 'adoption', 'adoption-office');
  expect(decision).toMatchObject({ verdict: 'village', item: { id: 'village.cert' }, reportable: false });
  expect(decision.basis).toContain('收养');
  const item = (await village.farmer.get('/api/items/village.cert')).body;
  const filed = await village.farmer.post('/api/matters/service', {
    ...{ itemId: 'village.cert', itemVersion: item.version, subject: { residentId: 'r1' } },
    answers: decision.answers,
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  expect(JSON.stringify(filed.body.sections)).toContain('婚姻状况证明');
});

it('that is filed all the same has a note for the clerk', async () => {
  const item = (await village.farmer.get('/api/items/village.cert')).body;
  const { body } = await village.farmer.post('/api/matters/service', {
    ...{ itemId: 'village.cert', itemVersion: item.version, subject: { residentId: 'r1' } },
    answers: { what: '单身证明', purpose: '取钱', askedBy: '银行' },
  });
  const seen = (await (await village.as('staff', 'clerk1')).get(`/api/matters/${body.id}`)).body;
  expect(JSON.stringify(seen.notes)).toContain('第8项');
});

it('is counted for who leads, by certificate and who asked', async () => {
  const lead = await village.as('staff', 'many1');
  const { body } = await lead.get('/api/certificates/figures');
  expect(body.lines).toContainEqual({
    certificate: '婚姻状况证明',
    asker: '银行、保险公司',
    asked: 1,
    village: 0,
  });
  expect(body.lines).toContainEqual({
    ...{ certificate: '婚姻状况证明', asker: '民政局收养登记处', asked: 1, village: 1 },
  });
  const elsewhere = await village.as('staff', 'clerk2');
  expect((await elsewhere.get('/api/certificates/figures')).status).toBe(403);
});
