import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mood, Surface } from './behaviour.js';
import { createStandin, type Standin } from './standin.js';

const person = { name: '周桂芳', openid: 'o-gui', phone: '13900000001', note: '低保申请人' };
const mini = { appId: 'wx-a', secret: 's-a', templates: { result: 'tpl-result' } };
const data = { thing1: { value: '低保' }, phrase2: { value: '缺材料' } };

let clock = 0;
let standin: Standin;

const start = (file?: string) =>
  createStandin({
    people: [person],
    apps: [mini],
    miniappUrl: 'http://127.0.0.1:18080/m/',
    now: () => clock,
    ...(file ? { file } : {}),
  });

beforeEach(() => {
  clock = Date.parse('2026-03-02T09:00:00+08:00');
  standin = start();
});
afterEach(() => standin.app.close());

const post = async (url: string, payload: object) =>
  (await standin.app.inject({ method: 'POST', url, payload })).json();
const get = async (url: string) => (await standin.app.inject({ method: 'GET', url })).json();
const token = async (force = false): Promise<string> =>
  (await post('/cgi-bin/stable_token', { appid: 'wx-a', secret: 's-a', force_refresh: force })).access_token;
const send = async (access: string, over: object = {}) =>
  post(`/cgi-bin/message/subscribe/send?access_token=${access}`, {
    touser: 'o-gui',
    template_id: 'tpl-result',
    page: 'pages/mine/index',
    data,
    ...over,
  });
const consent = (count = 1) => post('/standin/consent', { openid: 'o-gui', template: 'tpl-result', count });
const behave = (on: Surface, mood: Mood, times = 1) => post('/standin/behave', { on, mood, times });
const session = (code: string) =>
  get(`/sns/jscode2session?appid=wx-a&secret=s-a&js_code=${code}&grant_type=authorization_code`);

describe('signing in', () => {
  it('takes a code once, and only for five minutes', async () => {
    const { code } = await post('/standin/login-code', { openid: 'o-gui' });
    expect(await session(code)).toMatchObject({ openid: 'o-gui' });
    expect(await session(code)).toMatchObject({ errcode: 40163 });
    const late = (await post('/standin/login-code', { openid: 'o-gui' })).code;
    clock += 5 * 60_000 + 1;
    expect(await session(late)).toMatchObject({ errcode: 40029 });
  });

  it('tells the phone number for a phone code, never for a login code', async () => {
    const access = await token();
    const ask = (code: string) => post(`/wxa/business/getuserphonenumber?access_token=${access}`, { code });
    const { code } = await post('/standin/phone-code', { openid: 'o-gui' });
    expect(await ask(code)).toMatchObject({ errcode: 0, phone_info: { purePhoneNumber: '13900000001' } });
    const login = await post('/standin/login-code', { openid: 'o-gui' });
    expect(await ask(login.code)).toMatchObject({ errcode: 40029 });
  });

  it('knows its mini-programs', async () => {
    expect(await post('/cgi-bin/stable_token', { appid: 'wx-b', secret: 's-a' })).toMatchObject({
      errcode: 40013,
    });
    expect(await post('/cgi-bin/stable_token', { appid: 'wx-a', secret: 'no' })).toMatchObject({
      errcode: 40125,
    });
  });
});

describe('tokens', () => {
  it('stay the same until forced or run out; an old one is stale', async () => {
    const first = await token();
    expect(await token()).toBe(first);
    const second = await token(true);
    expect(second).not.toBe(first);
    expect(await send(first)).toMatchObject({ errcode: 40001 });
    clock += 7_200_001;
    expect(await send(second)).toMatchObject({ errcode: 40001 });
  });
});

describe('messages', () => {
  it('cost one consent each; used up is 43101', async () => {
    const access = await token();
    expect(await send(access)).toMatchObject({ errcode: 43101 });
    expect(await consent()).toEqual({ left: 1 });
    expect(await send(access)).toMatchObject({ errcode: 0 });
    expect(await send(access)).toMatchObject({ errcode: 43101 });
    const { messages } = await get('/standin/messages?openid=o-gui');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ openid: 'o-gui', template: 'tpl-result', data });
  });

  it.each([
    ['an unknown person', { touser: 'o-nobody' }, 40003],
    ['an unknown template', { template_id: 'tpl-x' }, 40037],
    ['a thing of 21 characters', { data: { thing1: { value: '字'.repeat(21) } } }, 47003],
    ['a phrase that is not Chinese', { data: { phrase1: { value: 'done' } } }, 47003],
    ['an unknown kind of value', { data: { story1: { value: '长' } } }, 47003],
  ])('refuses %s and keeps the consent', async (_, over, errcode) => {
    await consent();
    expect(await send(await token(), over)).toMatchObject({ errcode });
    expect(standin.world.consentsLeft('o-gui', 'tpl-result')).toBe(1);
  });

  it('outlive the process when a file is given', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'standin-'));
    try {
      await standin.app.close();
      standin = start(join(dir, 'standin.json'));
      await consent(2);
      await send(await token());
      await standin.app.close();
      standin = start(join(dir, 'standin.json'));
      expect(standin.world.messages).toHaveLength(1);
      expect(standin.world.consentsLeft('o-gui', 'tpl-result')).toBe(1);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('bad days on demand', () => {
  it('last for as many calls as ordered', async () => {
    await consent(2);
    await behave('send', 'quota', 2);
    const access = await token();
    expect(await send(access)).toMatchObject({ errcode: 45009 });
    expect(await send(access)).toMatchObject({ errcode: 45009 });
    expect(await send(access)).toMatchObject({ errcode: 0 });
  });

  it('a stale token stays stale until a new one is fetched', async () => {
    await consent();
    await behave('send', 'stale-token');
    const access = await token();
    expect(await send(access)).toMatchObject({ errcode: 40001 });
    expect(await send(access)).toMatchObject({ errcode: 40001 });
    expect(await send(await token())).toMatchObject({ errcode: 0 });
  });

  it('can break or keep silent', async () => {
    await behave('session', 'broken');
    expect((await standin.app.inject('/sns/jscode2session?appid=wx-a&secret=s-a&js_code=x')).statusCode).toBe(
      502,
    );
    await behave('token', 'silent');
    const url = await standin.app.listen({ host: '127.0.0.1', port: 0 });
    const hanging = fetch(`${url}/cgi-bin/stable_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(150),
    });
    await expect(hanging).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('refuses an order it does not know', async () => {
    expect(await post('/standin/behave', { on: 'send', mood: 'sad' })).toMatchObject({ statusCode: 400 });
  });
});

describe('the page', () => {
  it('lists people and messages, newest first, with everything escaped', async () => {
    await consent(2);
    const access = await token();
    await send(access, { data: { thing1: { value: '先来的' } } });
    await send(access, { data: { thing1: { value: '<b>后来的' } } });
    const { body } = await standin.app.inject('/');
    expect(body).toContain('周桂芳');
    expect(body).toContain('以 TA 的身份打开小程序');
    expect(body).not.toContain('<b>后来的');
    expect(body.indexOf('后来的')).toBeLessThan(body.indexOf('先来的'));
  });

  it('opens the mini-program as a person, with a fresh code each time', async () => {
    const go = async () =>
      (await standin.app.inject('/as/o-gui?to=/pages/mine/index')).headers.location ?? '';
    const [first, second] = [await go(), await go()];
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:18080\/m\/\?code=\w+#\/pages\/mine\/index$/);
    expect(first).not.toBe(second);
    const code = new URL(first).searchParams.get('code') ?? '';
    expect(await session(code)).toMatchObject({ openid: 'o-gui' });
    expect((await standin.app.inject('/as/o-nobody')).statusCode).toBe(404);
  });

  it('lets a person consent once more to every template', async () => {
    const answer = await standin.app.inject({
      method: 'POST',
      url: '/as/o-gui/consent',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    });
    expect(answer.statusCode).toBe(303);
    expect(standin.world.consentsLeft('o-gui', 'tpl-result')).toBe(1);
  });
});
