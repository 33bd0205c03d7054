import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineRoute, type Input } from '@huiyin/shared/contracts/route';
import { Controller, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { KeyUse } from '../request-keys/request-keys.js';
import { RequestKeys } from '../request-keys/request-keys.js';
import { Binary } from './binary.js';
import { In } from './input.js';
import { Limit } from './limit.js';
import { RequestKey } from './request-key.js';
import { Route } from './route.js';
import { type Upload, Uploaded } from './upload.js';

const files = defineRoute({
  id: 'edge.files',
  method: 'POST',
  path: '/api/edge/files',
  summary: '试',
  callers: ['guest'],
  body: 'multipart',
  reply: z.object({ files: z.array(z.object({ name: z.string(), size: z.number() })) }),
  status: 201,
});
const one = defineRoute({
  id: 'edge.one',
  method: 'POST',
  path: '/api/edge/one',
  summary: '试',
  callers: ['guest'],
  body: 'multipart',
  reply: z.object({ size: z.number() }),
});
const picture = defineRoute({
  id: 'edge.picture',
  method: 'GET',
  path: '/api/edge/picture/:name',
  summary: '试',
  callers: ['guest'],
  params: z.strictObject({ name: z.string() }),
  reply: 'binary',
});
const braked = defineRoute({
  id: 'edge.braked',
  method: 'GET',
  path: '/api/edge/braked',
  summary: '试',
  callers: ['guest'],
  reply: z.object({}),
});
const tree = z.object({
  n: z.number(),
  get kids() {
    return z.array(tree);
  },
});
const keyed = defineRoute({
  id: 'edge.keyed',
  method: 'POST',
  path: '/api/edge/keyed',
  summary: '试',
  callers: ['guest'],
  body: tree,
  reply: z.object({ id: z.string(), repeated: z.boolean() }),
  keyed: true,
  refuses: ['key-reused'],
});

@Controller()
class EdgeController {
  private made = 0;

  constructor(
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
  ) {}

  @Route(files)
  async files(@Uploaded() upload: Upload) {
    const found: { name: string; size: number }[] = [];
    for await (const file of upload.files()) {
      found.push({ name: file.name, size: (await file.bytes()).length });
    }
    return { files: found };
  }

  @Route(one)
  async one(@Uploaded() upload: Upload) {
    return { size: (await upload.one()).bytes.length };
  }

  @Route(picture)
  picture(@In() { params }: Input<typeof picture>) {
    return new Binary(
      Buffer.from([1, 2, 3]),
      'image/png',
      params.name === 'inline' ? undefined : params.name,
    );
  }

  @Route(braked)
  @Limit({ tries: 3, minutes: 5 })
  braked() {
    return {};
  }

  @Route(keyed)
  keyed(@RequestKey() use: KeyUse) {
    return this.uow.run('edge', (tx) => this.keys.run(tx, use, () => `id${++this.made}`));
  }
}

@Module({ controllers: [EdgeController] })
class EdgeModule {}

const dist = mkdtempSync(join(tmpdir(), 'huiyin-dist-'));
mkdirSync(join(dist, 'assets'));
writeFileSync(join(dist, 'index.html'), '<script>document.title="x"</script><p>console</p>');
writeFileSync(join(dist, 'assets/main-3f2a9c1b.js'), 'let x');

let app: TestApp;
beforeAll(async () => {
  app = await startApp({
    features: [{ module: EdgeModule, entities: [], contracts: [files, one, picture, braked, keyed] }],
    config: { logLevel: 'silent', statics: { miniapp: null, console: dist } },
  });
});
afterAll(async () => {
  await app.stop();
  rmSync(dist, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });
const post = (path: string, body: FormData | string, headers: Record<string, string> = {}) =>
  fetch(app.url + path, { method: 'POST', body, headers });
const form = (...sizes: number[]) => {
  const data = new FormData();
  sizes.forEach((size, i) => {
    data.append('file', new Blob([new Uint8Array(size)]), `照片${i}.jpg`);
  });
  return data;
};
const MB = 1024 * 1024;

describe('uploads', () => {
  it('come one by one, with their Chinese names', async () => {
    const answer = await post('/api/edge/files', form(10, 2 * MB));
    expect(await answer.json()).toEqual({
      files: [
        { name: '照片0.jpg', size: 10 },
        { name: '照片1.jpg', size: 2 * MB },
      ],
    });
  });

  it('are refused above 30 MB, above 12, without a file, and as JSON', async () => {
    const refused = async (path: string, body: FormData | string, headers = {}) => {
      const answer = await post(path, body, headers);
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await refused('/api/edge/files', form(31 * MB))).toEqual([413, 'file-too-large']);
    expect(await refused('/api/edge/one', form(31 * MB))).toEqual([413, 'file-too-large']);
    expect(await refused('/api/edge/files', form(...Array(13).fill(5)))).toEqual([413, 'too-many-files']);
    expect(await refused('/api/edge/one', form())).toEqual([400, 'file-missing']);
    const json = { 'content-type': 'application/json' };
    expect(await refused('/api/edge/one', '{}', json)).toEqual([415, 'unsupported-type']);
  });

  it('of which only one was wanted end cleanly', async () => {
    const answer = await post('/api/edge/one', form(5, 3 * MB));
    expect(await answer.json()).toEqual({ size: 5 });
    expect((await get('/api/health')).status).toBe(200);
  });
});

it('a file goes out as it is, to look at or to save', async () => {
  const inline = await get('/api/edge/picture/inline');
  expect(inline.headers.get('content-type')).toBe('image/png');
  expect(inline.headers.get('content-disposition')).toBe('inline');
  expect([...new Uint8Array(await inline.arrayBuffer())]).toEqual([1, 2, 3]);
  const saved = await get(`/api/edge/picture/${encodeURIComponent('表.png')}`);
  expect(saved.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E8%A1%A8.png");
});

it('a braked route lets in so many and says when the next', async () => {
  for (let i = 0; i < 3; i++) expect((await get('/api/edge/braked')).status).toBe(200);
  const fourth = await get('/api/edge/braked');
  expect(fourth.status).toBe(429);
  expect(((await fourth.json()) as { next: string }).next).toContain('5 分钟');
  app.clock.pass(5 * 60_000);
  expect((await get('/api/edge/braked')).status).toBe(200);
});

it('a keyed route wants its key, and does once what comes twice', async () => {
  const send = async (n: number, key?: string) => {
    const answer = await post('/api/edge/keyed', JSON.stringify({ n, kids: [] }), {
      'content-type': 'application/json',
      ...(key ? { 'request-key': key } : {}),
    });
    return { status: answer.status, ...((await answer.json()) as { code?: string; current?: unknown }) };
  };
  expect(await send(1)).toMatchObject({ status: 400, code: 'key-missing' });
  expect(await send(1, 'tap-0001')).toMatchObject({ id: 'id1', repeated: false });
  expect(await send(1, 'tap-0001')).toMatchObject({ id: 'id1', repeated: true });
  expect(await send(2, 'tap-0001')).toMatchObject({
    status: 422,
    code: 'key-reused',
    current: { id: 'id1' },
  });
});

describe('what is nobody’s data', () => {
  it('health, readiness, figures', async () => {
    expect(await (await get('/api/health')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/api/ready')).json()).toEqual({ database: true, data: true, staying: true });
    const figures = await (await get('/metrics')).text();
    expect(figures).toContain('outbox_waiting{lane="urgent"} 0');
    expect(figures).toContain('http_request_duration_seconds_count{method="GET",route="/api/health"');
    expect((await get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404);
  });

  it('the document of the interfaces, recursive schemas included, and its page', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object; parameters: object[] }>>;
      components: { schemas: object };
    };
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/api/edge/keyed']?.post;
    expect(operation).toMatchObject({ operationId: 'edge.keyed', parameters: [{ name: 'request-key' }] });
    expect(Object.keys(operation?.responses ?? {})).toEqual(['200', '400', 'default']);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    for (const [, name] of refs) expect(document.components.schemas).toHaveProperty([String(name)]);
    const page = await get('/api/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('/api/edge/picture/:name');
  });

  it('the built front ends, an unknown path drawn by their router', async () => {
    const index = await get('/console/');
    expect(await index.text()).toContain('console');
    expect(index.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/);
    expect(index.headers.get('cache-control')).toBe('no-cache');
    expect(await (await get('/console/queue/late')).text()).toContain('<p>console</p>');
    const asset = await get('/console/assets/main-3f2a9c1b.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await get('/console/assets/gone-3f2a9c1b.js')).status).toBe(404);
    expect((await get('/console')).url).toBe(`${app.url}/console/`);
    expect(await (await get('/')).text()).toContain('/m/');
  });
});
