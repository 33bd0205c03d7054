import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routesOf } from './harness/bundle.js';
import { WEAPP } from './harness/mini-program.js';

const compilers = join(
  dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')),
  'bin',
);
const system = { linux: 'linux', darwin: 'mac' }[process.platform as string] ?? 'windows';

/** WeChat's own compilers, as the developer tools run them: what they refuse, WeChat refuses to upload. */
const compile = (compiler: 'wcc' | 'wcsc', args: string[], cwd = WEAPP) => {
  const program = join(compilers, system, system === 'windows' ? `${compiler}.exe` : compiler);
  chmodSync(program, 0o755);
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, wrong: error ? String(error) : stderr, made: stdout };
};

const files = readdirSync(WEAPP, { recursive: true, encoding: 'utf8' }).sort();
const ending = (suffix: string) => files.filter((file) => file.endsWith(suffix));

describe("WeChat's compilers", () => {
  it('take every page', () => {
    const wxml = ending('.wxml');
    expect(wxml).toEqual(expect.arrayContaining(routesOf(WEAPP).map((route) => `${route}.wxml`)));
    const { status, wrong, made } = compile('wcc', [
      '-d',
      '-cc',
      '0',
      ...wxml,
      ...ending('.wxs'),
      '-gn',
      '$gwx',
    ]);
    expect(wrong).toBe('');
    expect(status).toBe(0);
    expect(made).toContain('$gwx');
  });

  it('take every style', () => {
    const wxss = ending('.wxss');
    expect(wxss.length).toBeGreaterThan(0);
    const { status, wrong } = compile('wcsc', ['-db', '-pc', '0', ...wxss]);
    expect(wrong).toBe('');
    expect(status).toBe(0);
  });

  it('would notice a broken page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyin-wxml-'));
    writeFileSync(join(folder, 'broken.wxml'), '<view><text>没有关上</view>');
    const { status } = compile('wcc', ['-d', '-cc', '0', 'broken.wxml', '-gn', '$gwx'], folder);
    rmSync(folder, { recursive: true });
    expect(status).not.toBe(0);
  });
});
