import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';

const run = (args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('scripts/run.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr };
};

describe('a command that cannot go on says why and ends with 1', () => {
  it('when Node is too old', () => {
    const pretend = "Object.defineProperty(process.versions,'node',{value:'18.19.0'})";
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${pretend}`, at('scripts/run.mjs'), 'demo'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('Node 是 18.19.0，太旧了');
  });

  it('when there is no such command', () => {
    const { status, said } = run(['nope']);
    expect(status).toBe(1);
    expect(said).toContain('npm run help');
  });

  it('when the port is taken', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const { status, said } = run(['demo'], { PORT: String(port) });
    server.close();
    expect(status).toBe(1);
    expect(said).toContain(`端口 ${port} 已经被别的程序占着`);
    expect(said).not.toMatch(/\n +at /);
  });

  it('when the data folder cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyin-no-'));
    writeFileSync(join(folder, 'file'), '');
    const { status, said } = run(['demo'], {
      PORT: String(await freePort()),
      HUIYIN_DATA: join(folder, 'file', 'data'),
    });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(said).toContain('里写东西');
  });

  it('when asked to throw away what the demo did not make', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyin-real-'));
    writeFileSync(join(folder, 'keys.json'), '{}');
    const { status, said } = run(['demo', '--reset'], {
      PORT: String(await freePort()),
      HUIYIN_DATA: folder,
    });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(said).toContain('不是演示的资料');
  });

  it('when a test stage does not exist', () => {
    const { status, said } = run(['test', 'moon']);
    expect(status).toBe(1);
    expect(said).toContain('没有“moon”这一段');
  });
});

describe('help', () => {
  it('lists every npm command', () => {
    const { said } = run(['help']);
    for (const name of ['demo', 'test', 'check', 'dev', 'start', 'keys', 'migrate', 'backup', 'restore'])
      expect(said).toContain(name);
  });
});
