import { defineRoute, type Input } from '@huiyin/shared/contracts/route';
import { Controller, Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Cookie, type SessionCookie } from '../auth/cookie.js';
import { PostSources } from '../auth/post-source.js';
import type { Principal } from '../auth/principal.js';
import { Sessions } from '../auth/sessions.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refusal } from '../errors/errors.js';
import type { Feature } from '../feature.js';
import { In } from './input.js';
import { Route } from './route.js';
import { Who } from './who.js';

const echo = defineRoute({
  id: 'test.echo',
  method: 'POST',
  path: '/api/test/echo/:id',
  summary: '试',
  callers: ['guest'],
  params: z.object({ id: z.string().max(4) }),
  query: z.object({ limit: z.coerce.number().int().max(100).optional() }),
  body: z.object({ name: z.string().min(1).max(5), parts: z.array(z.object({ n: z.number() })).max(2) }),
  reply: z.object({ id: z.string(), limit: z.number().optional(), name: z.string() }),
  status: 201,
});
const mine = defineRoute({
  id: 'test.mine',
  method: 'GET',
  path: '/api/test/mine',
  summary: '试',
  callers: ['account', 'clerk'],
  reply: z.object({ who: z.string() }),
});
const sign = defineRoute({
  id: 'test.sign',
  method: 'POST',
  path: '/api/test/sign/:kind',
  summary: '试',
  callers: ['guest'],
  params: z.object({ kind: z.enum(['account', 'staff']) }),
  body: z.object({ subject: z.string() }),
  reply: z.object({ token: z.string() }),
});
const fail = defineRoute({
  id: 'test.fail',
  method: 'GET',
  path: '/api/test/fail/:how',
  summary: '试',
  callers: ['guest'],
  params: z.object({ how: z.string() }),
  reply: z.object({ a: z.string() }),
});
const gone = defineRoute({
  id: 'test.gone',
  method: 'DELETE',
  path: '/api/test/gone',
  summary: '试',
  callers: ['guest'],
  reply: 'none',
});

@Controller()
class TestController {
  constructor(
    private readonly sessions: Sessions,
    private readonly uow: UnitOfWork,
  ) {}

  @Route(echo)
  echo(@In() { params, query, body }: Input<typeof echo>) {
    return { id: params.id, limit: query.limit, name: body.name, secret: 'x' };
  }

  @Route(mine)
  mine(@Who() who: Principal) {
    return { who: who.kind === 'staff' ? who.name : who.kind };
  }

  @Route(sign)
  async sign(@In() { params, body }: Input<typeof sign>, @Cookie() cookie: SessionCookie) {
    const opened = await this.uow.run('sign', (tx) => this.sessions.open(tx, params.kind, body.subject));
    if (params.kind === 'staff') cookie.set(opened);
    return { token: opened.token };
  }

  @Route(fail)
  fail(@In() { params }: Input<typeof fail>) {
    if (params.how === 'stale') throw new Refusal('stale', { current: { version: 2 } });
    if (params.how === 'absent') throw notFound();
    if (params.how === 'reply') return { b: 'not in the contract' };
    throw new Error('13812345678 and a secret');
  }

  @Route(gone)
  gone() {}
}

@Injectable()
class TestPosts {
  constructor(posts: PostSources) {
    posts.register(this);
  }

  async find(staffId: string) {
    if (staffId === 'gone') return undefined;
    const role = staffId === 'editor' ? ('editor' as const) : ('clerk' as const);
    return {
      name: staffId,
      posts: [{ id: 'p', role, placeId: 'a', placePath: '/a/', centreId: null, windowId: null }],
    };
  }
}

@Module({ controllers: [TestController], providers: [TestPosts] })
class TestModule {}

const feature: Feature = { module: TestModule, entities: [], contracts: [echo, mine, sign, fail, gone] };

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ features: [feature], config: { logLevel: 'silent' } });
});
afterAll(() => app.stop());

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(app.url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined, headers: answer.headers };
};
const signIn = async (kind: string, subject: string) => {
  const { body, headers } = await call('POST', `/api/test/sign/${kind}`, { subject });
  return {
    bearer: { authorization: `Bearer ${body.token}` },
    cookie: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' },
    setCookie: headers.get('set-cookie') ?? '',
  };
};

describe('a route', () => {
  it('takes what its contract says and strips its reply', async () => {
    const { status, body, headers } = await call('POST', '/api/test/echo/ab?limit=20', {
      name: '王',
      parts: [],
    });
    expect({ status, body }).toEqual({ status: 201, body: { id: 'ab', limit: 20, name: '王' } });
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('names every field that is wrong, in plain Chinese', async () => {
    const { status, body, headers } = await call('POST', '/api/test/echo/abcde?limit=500&x=1', {
      name: '',
      parts: [{ n: 'one' }],
      extra: 1,
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.code).toBe('invalid');
    expect(body.errors.map((e: { path: string }) => e.path)).toEqual(
      expect.arrayContaining(['id', 'limit', 'name', 'parts.0.n']),
    );
    for (const { message } of body.errors) expect(message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('answers 204 with nothing', async () => {
    expect(await call('DELETE', '/api/test/gone')).toMatchObject({ status: 204, body: undefined });
  });
});

describe('a problem', () => {
  it('carries the fresh state, the code and what to do', async () => {
    const { status, body } = await call('GET', '/api/test/fail/stale');
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'stale', current: { version: 2 } });
    expect(body.next).toContain('最新');
    expect(body.requestId).toBeTruthy();
  });

  it('is calm about surprises, and tells nothing of them', async () => {
    for (const how of ['boom', 'reply']) {
      const { status, body } = await call('GET', `/api/test/fail/${how}`);
      expect(status).toBe(500);
      expect(body.code).toBe('unexpected');
      expect(JSON.stringify(body)).not.toContain('secret');
    }
  });

  it('is the same for an absent record, an absent path, bad JSON and too long a body', async () => {
    expect((await call('GET', '/api/test/fail/absent')).body.code).toBe('not-found');
    expect((await call('GET', '/api/nothing')).body).toMatchObject({ code: 'not-found', status: 404 });
    const bad = await fetch(`${app.url}/api/test/echo/a`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(await bad.json()).toMatchObject({ code: 'invalid' });
    const long = await call('POST', '/api/test/echo/a', { name: 'x'.repeat(1_100_000), parts: [] });
    expect(long.body.code).toBe('body-too-large');
  });
});

describe('access', () => {
  it('is denied without a session, and to the wrong role', async () => {
    expect(await call('GET', '/api/test/mine')).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
    const { bearer } = await signIn('staff', 'editor');
    expect(await call('GET', '/api/test/mine', undefined, bearer)).toMatchObject({ status: 403 });
  });

  it('is given by bearer to an account, by cookie to staff', async () => {
    const account = await signIn('account', 'a1');
    expect((await call('GET', '/api/test/mine', undefined, account.bearer)).body).toEqual({ who: 'account' });
    const staff = await signIn('staff', '李');
    expect((await call('GET', '/api/test/mine', undefined, staff.cookie)).body).toEqual({ who: '李' });
    expect(staff.setCookie).toContain('HttpOnly');
    expect(staff.setCookie).toContain('SameSite=Strict');
  });

  it('ends when staff leave, when the session is closed, and by itself', async () => {
    const left = await signIn('staff', 'gone');
    expect((await call('GET', '/api/test/mine', undefined, left.bearer)).status).toBe(401);
    const { bearer } = await signIn('staff', 'slides');
    app.clock.pass(11 * 3_600_000);
    expect((await call('GET', '/api/test/mine', undefined, bearer)).status).toBe(200);
    app.clock.pass(11 * 3_600_000);
    expect((await call('GET', '/api/test/mine', undefined, bearer)).status).toBe(200);
    app.clock.pass(13 * 3_600_000);
    expect((await call('GET', '/api/test/mine', undefined, bearer)).status).toBe(401);
    const revoked = await signIn('staff', 'revoked');
    const [sessions, uow] = [app.get(Sessions), app.get(UnitOfWork)];
    await uow.run('out', (tx) => sessions.closeAll(tx, 'staff', 'revoked'));
    expect((await call('GET', '/api/test/mine', undefined, revoked.bearer)).status).toBe(401);
  });
});

describe('the start', () => {
  it('fails for a contract without a handler and for a handler without its contract', async () => {
    const start = (contracts: Feature['contracts']) =>
      startApp({ features: [{ ...feature, contracts }], config: { logLevel: 'silent' } });
    const orphan = defineRoute({ ...gone, id: 'test.orphan', path: '/api/test/orphan' });
    await expect(start([...feature.contracts, orphan])).rejects.toThrow('test.orphan');
    await expect(start(feature.contracts.slice(1))).rejects.toThrow('test.echo');
  });
});
