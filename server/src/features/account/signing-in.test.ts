import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountStory, MINUTE } from '../../../test/factories/account-story.js';
import { PASSWORD } from '../../../test/factories/village.js';
import { TEST_APP } from '../../../test/support/wechat.js';
import { StaffDirectory } from './staff-directory.js';

let story: AccountStory;
beforeAll(async () => {
  story = await AccountStory.begin();
});
afterAll(() => story.end());

describe('signing in by WeChat', () => {
  it('makes an account once, which is nobody yet', async () => {
    const first = await story.wechatIn(0);
    expect(first.status).toBe(201);
    expect(first.body.me).toMatchObject({ kind: 'account', persons: [] });
    const again = await story.wechatIn(0);
    expect(again.body.me.id).toBe(first.body.me.id);
    expect(again.body.token).not.toBe(first.body.token);
    expect((await story.guest.as(again.body.token).get('/api/me')).body).toEqual(again.body.me);
  });

  it('at the same moment from one phone makes one account', async () => {
    const ids = await Promise.all([story.wechatIn(4), story.wechatIn(4), story.wechatIn(4)]);
    expect(new Set(ids.map(({ body }) => body.me.id)).size).toBe(1);
  });

  it('says so when a code was used, the mini-program is unknown, or WeChat is away', async () => {
    const code = story.loginCode(0);
    await story.guest.post('/api/session/wechat', { appId: TEST_APP.appId, code });
    const used = await story.guest.post('/api/session/wechat', { appId: TEST_APP.appId, code });
    expect(used.body.code).toBe('wechat-code-used');
    const other = await story.guest.post('/api/session/wechat', { appId: 'wx-other', code });
    expect(other.body.code).toBe('wechat-code-used');
    await story.wechat.behave('session', 'silent');
    expect((await story.wechatIn(0)).body.code).toBe('wechat-unreachable');
  });

  it('ends with signing out', async () => {
    const who = await story.account(0);
    expect((await who.delete('/api/session')).status).toBe(204);
    expect((await who.get('/api/me')).status).toBe(401);
  });
});

describe('staff', () => {
  it('sign in by password and see their posts', async () => {
    const { status, body, headers } = await story.staffIn('clerk1');
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toContain('HttpOnly');
    expect(body.me).toEqual({
      ...{ kind: 'staff', id: 'clerk1', name: '陈桂兰' },
      posts: [
        {
          ...{ id: 'clerk1-0', role: 'clerk', place: { id: 'v1', name: '柳溪村', level: 'village' } },
          ...{ centreId: 'c1', centreName: '柳溪村便民服务站', windowId: 'w1', windowName: '综合窗口' },
        },
      ],
    });
    expect((await story.staff('many1').then((who) => who.get('/api/me'))).body.posts).toHaveLength(3);
  });

  it('are locked out after five wrong passwords, the right one too, for a quarter of an hour', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await story.staffIn('clerk2', 'wrong')).body.code).toBe('wrong-password');
    }
    const locked = await story.staffIn('clerk2');
    expect([locked.status, locked.body.code]).toEqual([429, 'locked-out']);
    expect(locked.body.next).toMatch(/15 分钟/);
    expect((await story.staffIn('clerk1')).status).toBe(201);
    story.app.clock.pass(15 * MINUTE);
    expect((await story.staffIn('clerk2')).status).toBe(201);
  });

  it('one after the other at one desk: the first is out', async () => {
    const first = await story.staff('clerk1');
    const { body } = await first.post('/api/session/staff', { login: 'grid1', password: PASSWORD });
    expect((await story.guest.as(body.token).get('/api/me')).body.name).toBe('王秀兰');
    expect((await first.get('/api/me')).status).toBe(401);
  });

  it('nobody can tell an unknown log-in from a wrong password', async () => {
    const [unknown, wrong] = [await story.staffIn('nobody'), await story.staffIn('clerk1', 'wrong')];
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('are found by post', async () => {
    const directory = story.app.get(StaffDirectory);
    expect((await directory.gridWorker('g1'))?.name).toBe('王秀兰');
    expect(await directory.gridWorker('g3')).toBeUndefined();
    expect((await directory.leadOf('c1'))?.id).toBe('many1');
    expect((await directory.above('c1'))?.id).toBe('tlead');
    expect(await directory.above('tc')).toBeUndefined();
    expect((await directory.staffOfWindow('tw1')).map(({ id }) => id)).toEqual(['tclerk']);
    expect((await directory.byPost('editor', 't')).map(({ id }) => id)).toEqual(['editor']);
    expect([...(await directory.list(['grid1', 'gone'])).keys()]).toEqual(['grid1']);
  });
});

describe('before signing in', () => {
  it('one may know where one is', async () => {
    const { body } = await story.guest.get('/api/about');
    expect(body).toMatchObject({
      ...{ mode: 'test', town: '云台镇', standin: null, apps: [{ appId: TEST_APP.appId, templates: {} }] },
      centre: { name: '云台镇便民服务中心', phone: '0999-6100001', open: '工作日 8:30–17:30' },
    });
    expect(JSON.stringify(body)).not.toContain(TEST_APP.secret);
    const { places } = (await story.guest.get('/api/places')).body;
    expect(places[0]).toEqual({ id: 't', name: '云台镇', level: 'town', parentId: 'c' });
    expect(places.map((p: { level: string }) => p.level)).not.toContain('cell');
  });
});
