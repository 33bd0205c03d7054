import { AccountWriter } from '../../src/features/account/account-writer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Caller } from '../support/http.js';
import { TestClock } from '../support/test-clock.js';
import { signIn } from './people.js';
import { aHousehold, aResident, settle } from './village.js';

/** Monday 2026-03-02, 9:00. */
export const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

const home = aHousehold('h1', 'g1', { address: '柳溪村上湾组1号', headId: 'r1' });
const family = [
  aResident('r1', '李大山', home, {
    birth: '1970-05-04',
    relation: '户主',
    phone: '13900000001',
    wechat: true,
  }),
  aResident('r2', '王秀英', home, { birth: '1972-06-01', relation: '配偶' }),
  aResident('r3', '黄月娥', home, { birth: '1945-01-09', relation: '母亲' }),
];

/** The answers of a household of three: ill, little income, no relatives in office. */
export const ANSWERS = {
  reasons: ['ill'],
  members: family.map((r) => ({
    residentId: r.id,
    name: r.name,
    relation: r.relation,
    health: 'fair',
    labour: 'partly',
    income: 30000,
  })),
  yearlyIncome: 1_080_000,
  property: ['none'],
  bankCard: '6217000000000000004',
  relative: false,
  consent: true,
  signature: true,
};

export interface Village {
  app: TestApp;
  /** 李大山's own phone. */
  farmer: Caller;
  as(kind: 'account' | 'staff', id: string): Promise<Caller>;
}

/** 柳溪村 with 李大山's household, on that morning unless told. */
export const startVillage = async (now = MONDAY): Promise<Village> => {
  const app = await startApp({ clock: new TestClock(now) });
  await settle(app, { households: [home], residents: family });
  const at = app.clock.now();
  await app.get(UnitOfWork).run('test.accounts', async (tx) => {
    const writer = app.get(AccountWriter);
    await writer.insertAccounts(
      tx,
      [{ id: 'a1', createdAt: at }],
      [{ id: 'l1', accountId: 'a1', appId: 'wx-test', openid: 'o-1', createdAt: at, usedAt: at }],
    );
    await writer.insertBindings(tx, [
      { id: 'b1', accountId: 'a1', residentId: 'r1', how: 'phone', at, endedAt: null },
    ]);
  });
  return { app, farmer: await signIn(app, 'account', 'a1'), as: (kind, id) => signIn(app, kind, id) };
};

/** A small photo, as a phone would send it. */
export const aPhoto = async (): Promise<Blob> => {
  const { default: sharp } = await import('sharp');
  const image = sharp({ create: { width: 64, height: 48, channels: 3, background: '#c8d8c0' } });
  return new Blob([new Uint8Array(await image.jpeg().toBuffer())], { type: 'image/jpeg' });
};

/** Uploads a photo as this caller; answers its id. */
export const upload = async (app: TestApp, who: Caller): Promise<string> => {
  const form = new FormData();
  form.append('file', await aPhoto(), 'photo.jpg');
  const answer = await fetch(`${app.url}/api/attachments`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${who.token}` },
  });
  return ((await answer.json()) as { id: string }).id;
};

/** 李大山 sends his request with both photos; answers the matter. */
export const fileDibao = async ({ app, farmer }: Village, over: Record<string, unknown> = {}, key?: string) =>
  farmer.post(
    '/api/matters/service',
    {
      itemId: 'minzheng.dibao.apply',
      itemVersion: 1,
      subject: { residentId: 'r1' },
      answers: ANSWERS,
      papers: [
        { slot: 'bank-card', files: [await upload(app, farmer)] },
        { slot: 'medical', files: [await upload(app, farmer)] },
      ],
      ...over,
    },
    key,
  );
