// A MariaDB of our own for the tests: started on a free port over a folder that is thrown away, with the safe settings that the server demands.
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demandProgram } from './apt.mjs';
import { afterwards, start, stop } from './children.mjs';
import { mustExec } from './exec.mjs';
import { freePort } from './ports.mjs';
import { Plain } from './say.mjs';

const PACKAGES = ['mariadb-server'];
const WHY = 'MariaDB 上的接口测试要用它。';
const ROOM_BYTES = 2 * 1024 ** 3;

/** Memory-backed where there is room: the tests make and empty many tables. */
const spot = () => {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > ROOM_BYTES ? memory : tmpdir();
};

const listens = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true));
    socket.once('data', () => socket.destroy());
    socket.once('error', () => done(false));
    setTimeout(() => socket.destroy(), 500).unref();
  });

const untilListens = async (port, { child }) => {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (await listens(port)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Plain(
    '测试用的 MariaDB 没有起来，看 .cache/logs/mariadbd.log。',
    'The private MariaDB did not come up.',
  );
};

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` without a database; root without a password, on 127.0.0.1 alone */
export const startMariadb = async () => {
  const mariadbd = await demandProgram({ names: ['mariadbd'], packages: PACKAGES, why: WHY });
  const installDb = await demandProgram({
    names: ['mariadb-install-db'],
    packages: PACKAGES,
    why: WHY,
  });
  const folder = mkdtempSync(join(spot(), 'huiyin-mariadb-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  afterwards(remove);
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  await mustExec('mariadb-install-db', installDb, [
    '--no-defaults',
    ...asRoot,
    `--datadir=${folder}/data`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const port = await freePort();
  const started = start('mariadbd', mariadbd, [
    '--no-defaults',
    ...asRoot,
    `--datadir=${folder}/data`,
    `--socket=${folder}/s.sock`,
    `--pid-file=${folder}/pid`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    '--max-connections=400',
    '--innodb-flush-log-at-trx-commit=1',
  ]);
  await untilListens(port, started);
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    stop: async () => {
      await stop(started.child);
      remove();
    },
  };
};
