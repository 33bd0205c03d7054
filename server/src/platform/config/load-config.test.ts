import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Operation } from '../errors/errors.js';
import { makeKeysFile } from './keys.js';
import { loadConfig, parseDatabaseUrl } from './load-config.js';

const dir = mkdtempSync(join(tmpdir(), 'huiyin-config-'));
afterAll(() => rmSync(dir, { recursive: true }));
const demo = { HUIYIN_MODE: 'demo', HUIYIN_DATA: dir };

it('starts with nothing but a folder, on loopback, and keeps the keys that it made', () => {
  const first = loadConfig(demo);
  expect(first).toMatchObject({ host: '127.0.0.1', port: 8080, loops: true });
  expect(first.database).toEqual({ dialect: 'sqlite', file: join(dir, 'huiyin.db') });
  expect(loadConfig(demo).keys).toEqual(first.keys);
  expect(statSync(join(dir, 'keys.json')).mode & 0o777).toBe(0o600);
});

it('the demo stays on this machine', () => {
  expect(() => loadConfig({ ...demo, HOST: '0.0.0.0' })).toThrow('本机');
  expect(loadConfig({ ...demo, HOST: '::1' }).host).toBe('::1');
});

describe('production', () => {
  const production = { HUIYIN_MODE: 'production', HUIYIN_DATA: join(dir, 'p') };

  it('makes no keys by itself', () => {
    expect(() => loadConfig(production)).toThrow('密钥');
    expect(existsSync(join(dir, 'p'))).toBe(false);
  });

  it('has its keys made once, for its owner alone, and never over others', () => {
    const file = join(dir, 'made', 'keys.json');
    makeKeysFile(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const kept = readFileSync(file, 'utf8');
    expect(() => makeKeysFile(file)).toThrow('已经有了');
    expect(readFileSync(file, 'utf8')).toBe(kept);
    expect(loadConfig({ ...production, HUIYIN_KEYS_FILE: file }).keys.current).toBe('k1');
  });

  it('refuses a broken key file without replacing it', () => {
    const file = join(dir, 'broken.json');
    writeFileSync(file, '{"current":"k9"}');
    expect(() => loadConfig({ ...production, HUIYIN_KEYS_FILE: file })).toThrow('备份');
    expect(readFileSync(file, 'utf8')).toBe('{"current":"k9"}');
  });

  it('refuses the stand-in', () => {
    const keys = { HUIYIN_KEYS_FILE: join(dir, 'keys.json') };
    for (const url of ['http://127.0.0.1:8081', 'http://localhost:1', 'http://[::1]:1']) {
      expect(() => loadConfig({ ...production, ...keys, WECHAT_BASE_URL: url })).toThrow('替身');
    }
    expect(loadConfig({ ...production, ...keys }).wechat.baseUrl).toBe('https://api.weixin.qq.com');
  });
});

it.each([
  ['PORT', 'eighty'],
  ['WECHAT_APPS', '[{'],
  ['WECHAT_APPS', '[{"appId":1}]'],
  ['HUIYIN_MODE', 'prod'],
])('%s=%s is refused by name, in Chinese', (name, value) => {
  const load = () => loadConfig({ ...demo, [name]: value });
  expect(load).toThrow(Operation);
  expect(load).toThrow(new RegExp(`${name} 写得不对`));
});

it('knows the ways to name a database', () => {
  const parse = (url: string) => parseDatabaseUrl(url, '/d', 10);
  expect(parse('sqlite:///a/b.db')).toEqual({ dialect: 'sqlite', file: '/a/b.db' });
  expect(parse('/a/b.db')).toEqual({ dialect: 'sqlite', file: '/a/b.db' });
  expect(parse('mysql://u@h/d')).toMatchObject({ dialect: 'mysql', url: 'mysql://u@h/d' });
  expect(parse('mariadb://u@h/d')).toMatchObject({ dialect: 'mariadb', url: 'mysql://u@h/d' });
  expect(() => parse('postgres://h/d')).toThrow('DATABASE_URL');
});
