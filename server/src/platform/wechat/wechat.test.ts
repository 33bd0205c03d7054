import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestClock } from '../../../test/support/test-clock.js';
import type { Config } from '../config/config.js';
import { Log } from '../logging/log.js';
import { WechatTokens } from './tokens.js';
import { WechatTransport } from './transport.js';
import { Wechat } from './wechat.js';
import type { WechatApps } from './wechat-apps.repository.js';

/** Answers by hand, so that each documented fault can be played; `silent` never answers. */
type Answer = object | 'silent' | 502;
const answers = new Map<string, Answer[]>();
const asked: string[] = [];
let tokens = 0;

const usual = (path: string): Answer => {
  if (path === '/cgi-bin/stable_token') return { access_token: `t${++tokens}`, expires_in: 7200 };
  if (path === '/sns/jscode2session') return { openid: 'o1', session_key: 's' };
  if (path === '/wxa/business/getuserphonenumber') {
    return { errcode: 0, phone_info: { purePhoneNumber: '13800000000' } };
  }
  return { errcode: 0, errmsg: 'ok' };
};

const pathOf = (request: IncomingMessage) => new URL(request.url ?? '', 'http://x').pathname;

let server: Server;
let baseUrl: string;
beforeAll(async () => {
  server = createServer((request, reply) => {
    const path = pathOf(request);
    asked.push(`${path.split('/').at(-1)}`);
    const answer = answers.get(path)?.shift() ?? usual(path);
    request.resume();
    if (answer === 'silent') return;
    if (answer === 502) return void reply.writeHead(502).end('<html>');
    reply.writeHead(200).end(JSON.stringify(answer));
  });
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const clock = new TestClock();
let wechat: Wechat;
beforeEach(() => {
  answers.clear();
  asked.length = 0;
  const apps = [{ appId: 'wx1', secret: 's', templates: {} }];
  const config = { wechat: { baseUrl, apps, timeoutMs: 200 } } as unknown as Config;
  const transport = new WechatTransport(config);
  const known = { find: (id: string) => apps.find(({ appId }) => appId === id) } as unknown as WechatApps;
  wechat = new Wechat(known, transport, new WechatTokens(known, transport, clock), clock, Log.to('silent'));
});

const SEND = '/cgi-bin/message/subscribe/send';
const will = (path: string, ...list: Answer[]) => answers.set(path, list);
const send = () =>
  wechat.sendSubscribe('wx1', {
    openid: 'o',
    templateId: 't',
    page: 'pages/mine/index',
    data: { thing1: '好' },
  });

describe('a message', () => {
  it('takes one token for many', async () => {
    await Promise.all([send(), send(), send()]);
    expect(asked.filter((path) => path === 'stable_token')).toHaveLength(1);
    clock.pass(7_200_000);
    await send();
    expect(asked.filter((path) => path === 'stable_token')).toHaveLength(2);
  });

  it('is said once more with a fresh token when the old one is stale', async () => {
    will(SEND, { errcode: 40001 });
    await send();
    expect(asked).toEqual(['stable_token', 'send', 'stable_token', 'send']);
    will(SEND, { errcode: 40001 }, { errcode: 40001 });
    await expect(send()).rejects.toMatchObject({ name: 'TryLater', code: 'wechat-40001' });
  });

  it.each([
    [43101, 'Final', 'no-consent'],
    [40003, 'Final', 'wechat-40003'],
    [47003, 'Final', 'wechat-47003'],
    [43108, 'TryLater', 'wechat-43108'],
    [-1, 'TryLater', 'wechat--1'],
  ])('refused with %d ends as %s %s', async (errcode, name, code) => {
    will(SEND, { errcode });
    await expect(send()).rejects.toMatchObject({ name, code });
  });

  it('is final for the day when the quota is used up, without asking again until midnight in China', async () => {
    clock.set('2026-03-02T23:00:00+08:00');
    will(SEND, { errcode: 45009 });
    await expect(send()).rejects.toMatchObject({ name: 'Final', code: 'quota-today' });
    const before = asked.length;
    await expect(send()).rejects.toMatchObject({ code: 'quota-today' });
    expect(asked.length).toBe(before);
    clock.pass(3_600_000);
    await send();
  });

  it('comes back after a silence or a bad gateway, and is not said twice at once', async () => {
    will(SEND, 'silent', 502);
    await expect(send()).rejects.toMatchObject({ name: 'TryLater', code: 'wechat-timeout' });
    await expect(send()).rejects.toMatchObject({ name: 'TryLater', code: 'wechat-status' });
    expect(asked.filter((path) => path === 'send')).toHaveLength(2);
  });

  it('is spared WeChat after ten failures in a row', async () => {
    will(SEND, ...Array.from({ length: 12 }, () => 502 as const));
    for (let i = 0; i < 10; i++) await expect(send()).rejects.toMatchObject({ code: 'wechat-status' });
    await expect(send()).rejects.toMatchObject({ code: 'wechat-circuit-open' });
  });
});

describe('a person who waits', () => {
  it('is signed in, and known by phone', async () => {
    expect(await wechat.signIn('wx1', 'c')).toEqual({ openid: 'o1' });
    expect(await wechat.phoneNumber('wx1', 'c')).toBe('13800000000');
  });

  it('hears of a used code, of silence, and never of our secret', async () => {
    const SESSION = '/sns/jscode2session';
    will(SESSION, { errcode: 40163 }, 'silent', { errcode: 40125 });
    await expect(wechat.signIn('wx1', 'c')).rejects.toMatchObject({ code: 'wechat-code-used', status: 400 });
    await expect(wechat.signIn('wx1', 'c')).rejects.toMatchObject({ code: 'wechat-unreachable' });
    await expect(wechat.signIn('wx1', 'c')).rejects.toMatchObject({ name: 'Operation' });
    await expect(wechat.signIn('wx9', 'c')).rejects.toMatchObject({ code: 'wechat-code-used' });
  });
});
