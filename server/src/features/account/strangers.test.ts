import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountStory, personIds, WANG_ID } from '../../../test/factories/account-story.js';
import { Residents } from '../register/residents.js';
import { Strangers } from '../register/strangers.js';
import { Bindings, type Bound } from './bindings.js';

let story: AccountStory;
const bound: Bound[] = [];
const newBody = { name: '外来人', placeId: 'g1' };
beforeAll(async () => {
  story = await AccountStory.begin();
  story.app.get(Bindings).onBound(async (_, one) => {
    bound.push(one);
  });
});
afterAll(() => story.end());

describe('somebody who is not on the register', () => {
  it('is bound at once, to be verified, and the register says so', async () => {
    const added: string[] = [];
    story.app.get(Strangers).onAdded(async (_, { residentId }) => {
      added.push(residentId);
    });
    const who = await story.account(13);
    const typed = {
      ...newBody,
      name: ' 王𬴊.艾力 ',
      idNumber: WANG_ID.toLowerCase(),
      phone: '+86 139 1234 5678',
    };
    const { status, body } = await who.post('/api/me/persons/new', typed);
    expect(status).toBe(201);
    expect(body.persons).toMatchObject([
      {
        ...{ name: '王𬴊·艾力', verified: false, householdId: null, phoneMasked: '139****5678' },
        grid: { id: 'g1' },
      },
    ]);
    expect(added).toEqual(personIds(body));
    expect(bound.at(-1)).toMatchObject({ how: 'new', others: [] });
    // Neither the ID number nor the phone that was typed binds anybody: the register's person stays who she was.
    expect((await story.app.get(Residents).byIdNumber(WANG_ID)).map(({ id }) => id)).toEqual(['wang']);
    expect(await story.app.get(Residents).byPhone('13912345678')).toEqual([]);
  });

  it('may have no phone and no ID number, and live in a village without saying the grid', async () => {
    const { body } = await (await story.account(14)).post('/api/me/persons/new', {
      name: '李无',
      placeId: 'v1',
    });
    expect(body.persons[0]).toMatchObject({
      idMasked: null,
      phoneMasked: null,
      grid: null,
      gridWorker: null,
    });
  });

  it('hears of every field that is wrong', async () => {
    const wrong = WANG_ID.slice(0, 17) + (WANG_ID.endsWith('1') ? '2' : '1');
    const { status, body } = await (await story.account(15)).post('/api/me/persons/new', {
      ...{ name: '名'.repeat(41), idNumber: wrong, phone: '12345', placeId: 't' },
    });
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(body.errors.map((e: { path: string; code: string }) => [e.path, e.code])).toEqual([
      ['name', 'name-long'],
      ['idNumber', 'id-check-digit'],
      ['phone', 'phone-wrong'],
      ['placeId', 'place-unknown'],
    ]);
    expect(body.errors[1].message).toContain('填错了');
  });

  it('sent twice is one person; another body under the same key is refused', async () => {
    const who = await story.account(16);
    const key = 'a-key-of-the-draft';
    const twice = await Promise.all([1, 2].map(() => who.post('/api/me/persons/new', newBody, key)));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(twice.flatMap(({ body }) => personIds(body))).size).toBe(1);
    const other = await who.post('/api/me/persons/new', { ...newBody, name: '别人' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });
});

describe('who looked', () => {
  it('is shown to the person, and to nobody else', async () => {
    const who = await story.account(18);
    await who.post('/api/me/persons/card', { code: await story.cardCode(), residentId: 'wang' });
    await (await story.staff('clerk1')).post('/api/residents/wang/reveal', {
      what: 'phone',
      reason: '打电话通知',
    });
    const { body } = await who.get('/api/me/looked');
    expect(body.items[0]).toEqual({
      ...{ at: story.app.clock.now(), who: '陈桂兰', whose: '王秀兰', what: '电话', reason: '打电话通知' },
    });
    expect((await (await story.account(17)).get('/api/me/looked')).body.items).toEqual([]);
  });
});
