// `npm run bench`, once everything is built and a MariaDB is up: fills databases of its own, measures, says what it found.
// BENCH_FOLDER: a folder to throw away. BENCH_MARIADB: `mysql://root@127.0.0.1:PORT`.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from './database.mjs';
import { call, callers, inTurn, rate } from './load.mjs';
import { fillCounty, fillTown, prepareSubmits } from './prepare.mjs';
import { residentMemory, stopAll } from './processes.mjs';
import { figure, progress, table } from './report.mjs';
import { copyWorld, seed, startByHand, startServer } from './world.mjs';

const FOLDER = process.env.BENCH_FOLDER;
const MARIADB = process.env.BENCH_MARIADB;

const IN_FLIGHT = 8;
const ROUNDS = 7;
const SUBMITS_A_ROUND = 160;
const PAGES_A_ROUND = 150;
const SMALL = 10_000;
const LARGE = 300_000;
const OTHER_TOWNS = 19;

/** Whose queue: a clerk of a village who is mediator and grid worker too, and who supervises the whole town centre. */
const WHO = { desk: 'huang.village', lead: 'song.supervisor' };

const folder = (name) => {
  const path = join(FOLDER, name);
  mkdirSync(path, { recursive: true });
  return path;
};

/** @returns {import('./world.mjs').World} */
const worldOf = (dialect, name) => {
  const data = folder(`${dialect}-${name}`);
  return { dialect, data, url: dialect === 'sqlite' ? join(data, 'huiyin.db') : `${MARIADB}/bench_${name}` };
};

const signIn = async (server, login) => {
  const answer = await fetch(`${server.url}/api/session/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: 'huiyin-demo' }),
  });
  if (!answer.ok) throw new Error(`${login} could not sign in: ${answer.status}`);
  return (await answer.json()).token;
};

const start = async (world) => {
  const server = await startServer(world);
  return { ...server, desk: await signIn(server, WHO.desk), lead: await signIn(server, WHO.lead) };
};

/** Memory of a server that nobody asks, and how soon it is there the second time. */
const measureStart = async (world) => {
  await (await startServer(world)).stop();
  const server = await startServer(world);
  figure({
    name: 'second-start',
    value: server.readyMs / 1_000,
    unit: 's',
    ratio: null,
    target: 3,
    better: 'lower',
  });
  await sleep(5_000);
  const value = residentMemory(server);
  figure({ name: 'idle-memory', value, unit: 'MB', ratio: null, target: 200, better: 'lower' });
  await server.stop();
};

const prepare = async (dialect) => {
  const small = worldOf(dialect, 'small');
  if (dialect === 'mariadb') {
    const db = await openDatabase(MARIADB);
    await db.all('CREATE DATABASE bench_small CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await db.close();
  }
  progress(`${dialect}: the demo's world, ${SMALL} matters in one town`);
  await seed(small);
  if (dialect === 'sqlite') await measureStart(small);
  await fillTown(small.url, SMALL);
  const large = worldOf(dialect, 'large');
  progress(`${dialect}: ${LARGE} matters in a county of ${OTHER_TOWNS + 1} towns`);
  await copyWorld(small, large);
  await fillCounty(large.url, LARGE, OTHER_TOWNS);
  return { small, large };
};

const pages = (pool, token) => () =>
  rate(PAGES_A_ROUND, IN_FLIGHT, () => call(pool, { path: '/api/queue?view=desk', token }));

/** Each side sends requests of its own: on MariaDB both fill one database. */
const measureSubmit = async (dialect, ours, theirs, submits) => {
  const sender = (pool, own) => () =>
    rate(SUBMITS_A_ROUND, IN_FLIGHT, () => {
      const { token, body } = own.pop();
      return call(
        pool,
        { method: 'POST', path: '/api/matters/service', token, key: randomUUID(), body },
        201,
      );
    });
  const half = submits.length / 2;
  const found = await inTurn({
    rounds: ROUNDS,
    ours: sender(ours, submits.slice(0, half)),
    theirs: sender(theirs, submits.slice(half)),
  });
  progress(
    `${dialect}: submit ${found.ours.toFixed(0)}/s, the same SQL by hand ${found.theirs.toFixed(0)}/s`,
  );
  figure({
    name: `submit-${dialect}`,
    value: found.ours,
    unit: 'req/s',
    ratio: found.ratio,
    target: 0.5,
    better: 'higher',
  });
};

const measureQueue = async (dialect, ours, theirs, token) => {
  const found = await inTurn({ rounds: ROUNDS, ours: pages(ours, token), theirs: pages(theirs, token) });
  progress(
    `${dialect}: queue page ${found.ours.toFixed(0)}/s, the same SQL by hand ${found.theirs.toFixed(0)}/s`,
  );
  figure({
    name: `queue-${dialect}`,
    value: found.ours,
    unit: 'req/s',
    ratio: found.ratio,
    target: 0.5,
    better: 'higher',
  });
};

/** How much longer a page takes in the large world: the inverse of the rates. */
const measureGrowth = async (dialect, who, [small, smallToken], [large, largeToken]) => {
  const one = (pool, token) => () =>
    rate(PAGES_A_ROUND / 3, 1, () => call(pool, { path: '/api/queue?view=desk', token }));
  const found = await inTurn({
    rounds: ROUNDS,
    ours: one(small, smallToken),
    theirs: one(large, largeToken),
  });
  const value = 1_000 / found.theirs;
  progress(
    `${dialect}: queue page of ${WHO[who]} ${(1_000 / found.ours).toFixed(1)} ms at ${SMALL}, ${value.toFixed(1)} ms at ${LARGE}`,
  );
  figure({
    name: `queue-${who}-300k-${dialect}`,
    value,
    unit: 'ms',
    ratio: found.ratio,
    target: 1.3,
    better: 'lower',
  });
};

/** SQLite has one writer, so that the hand gets a copy of the file; MariaDB serves both. */
const databaseForHand = async ({ dialect, url }) => {
  if (dialect === 'mariadb') return url;
  const copy = join(folder('by-hand'), 'huiyin.db');
  const db = await openDatabase(url);
  await db.all('VACUUM INTO ?', [copy]);
  await db.close();
  return copy;
};

const measure = async (dialect) => {
  const { small, large } = await prepare(dialect);
  const submits = await prepareSubmits(small.url, SUBMITS_A_ROUND * (ROUNDS + 1) * 2);
  const [town, county] = [await start(small), await start(large)];
  const hand = await startByHand(small, await databaseForHand(small));
  const pools = [town, hand, county].map(({ url }) => callers(url, IN_FLIGHT));
  const [ours, theirs, far] = pools;
  await measureQueue(dialect, ours, theirs, town.desk);
  for (const who of ['desk', 'lead'])
    await measureGrowth(dialect, who, [ours, town[who]], [far, county[who]]);
  await measureSubmit(dialect, ours, theirs, submits);
  await Promise.all(pools.map((pool) => pool.close()));
  await Promise.all([town, hand, county].map((one) => one.stop()));
};

try {
  for (const dialect of ['sqlite', 'mariadb']) await measure(dialect);
  table();
} finally {
  await stopAll();
}
