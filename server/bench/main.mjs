// `npm run bench`, once everything is built and a MariaDB is up: fills databases of its own, measures, says what it found.
// BENCH_FOLDER: a folder to throw away. BENCH_MARIADB: `mysql://root@127.0.0.1:PORT`. BENCH_ONLY: one of the two databases.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from './database.mjs';
import { call, callers, inTurn, rate, WARM_UP } from './load.mjs';
import { fillCounty, fillTown, prepareSubmits } from './prepare.mjs';
import { residentMemory, stopAll } from './processes.mjs';
import { figure, progress, table } from './report.mjs';
import { aMatter, aPage, aSearch, aSubmit, signIn, tracePlans, WHO } from './requests.mjs';
import { copyWorld, seed, startByHand, startServer, startTracing } from './world.mjs';

const FOLDER = process.env.BENCH_FOLDER;
const MARIADB = process.env.BENCH_MARIADB;
const DIALECTS = process.env.BENCH_ONLY ? [process.env.BENCH_ONLY] : ['sqlite', 'mariadb'];

const IN_FLIGHT = 8;
const ROUNDS = 7;
/** Measured in more and shorter turns: what is compared lies close together. */
const GROWTH_ROUNDS = 15;
const A_ROUND = 150;
const SMALL = 10_000;
const LARGE = 300_000;
const OTHER_TOWNS = 19;
/** Filed before anything is measured: to fill the server's memories, and to be looked at. */
const FILED = 60;
const SUBMITS = A_ROUND * (WARM_UP + ROUNDS) * 2;

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

const staffOf = async (server) => ({
  desk: await signIn(server, WHO.desk),
  lead: await signIn(server, WHO.lead),
});

/** Lets the server file some and answer one request of each kind, and writes down what it asked its database. */
const trace = async (world, submits) => {
  const file = join(world.data, 'trace.jsonl');
  const server = await startTracing(world, file);
  const pool = callers(server.url, 1);
  const { plans, filed } = await tracePlans(pool, submits, await staffOf(server), file);
  await pool.close();
  await server.stop();
  const planned = join(world.data, 'plans.json');
  writeFileSync(planned, JSON.stringify(plans));
  return { plans: planned, filed };
};

/** Two worlds with the same people and the same requests to be sent. */
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
  const submits = await prepareSubmits(small.url, FILED + SUBMITS);
  const { plans, filed } = await trace(small, submits.splice(0, FILED));
  const large = worldOf(dialect, 'large');
  progress(`${dialect}: ${LARGE} matters in a county of ${OTHER_TOWNS + 1} towns`);
  await copyWorld(small, large);
  await fillCounty(large.url, LARGE, OTHER_TOWNS);
  return { small, large, plans, filed, submits };
};

/** SQLite has one writer, so that the hand gets a copy of the file; MariaDB serves both. */
const databaseForHand = async ({ dialect, url, data }) => {
  if (dialect === 'mariadb') return url;
  const copy = join(data, 'by-hand.db');
  const db = await openDatabase(url);
  await db.all('VACUUM INTO ?', [copy]);
  await db.close();
  return copy;
};

/** Server and hand on one world, with a pool of connections each. */
const open = async (world, plans) => {
  const hand = await startByHand(world, await databaseForHand(world), plans);
  const server = await startServer(world);
  const pools = [server, hand].map(({ url }) => callers(url, IN_FLIGHT));
  const close = async () => {
    await Promise.all(pools.map((pool) => pool.close()));
    await Promise.all([server, hand].map((one) => one.stop()));
  };
  return { ours: pools[0], theirs: pools[1], ...(await staffOf(server)), close };
};

/** A server that decides, projects and words may cost as much again as the bare statements of what is written and of what a desk looks at. */
const TARGET = 0.5;
/** A matter's page is a dozen look-ups by key, which cost next to nothing, and nearly all of it projection: held where it stands. */
const TARGET_OF_A_MATTER = 0.2;

/** How many a second, against the hand. `next` makes a request for the one side or the other. */
const compare = async (name, { ours, theirs }, next, target = TARGET) => {
  const side = (pool, which) => () => rate(A_ROUND, IN_FLIGHT, (i) => call(pool, next(i, which)));
  const found = await inTurn({ rounds: ROUNDS, ours: side(ours, 0), theirs: side(theirs, 1) });
  progress(`${name}: ${found.ours.toFixed(0)}/s, the same SQL by hand ${found.theirs.toFixed(0)}/s`);
  figure({ name, value: found.ours, unit: 'req/s', ratio: found.ratio, target, better: 'higher' });
};

/** How much longer a page takes in the large world: the inverse of the rates. */
const measureGrowth = async (dialect, who, town, county) => {
  const one = (pool, token) => () => rate(A_ROUND / 5, 1, () => call(pool, aPage(token)));
  const found = await inTurn({
    rounds: GROWTH_ROUNDS,
    ours: one(town.ours, town[who]),
    theirs: one(county.ours, county[who]),
  });
  const [small, value] = [1_000 / found.ours, 1_000 / found.theirs];
  progress(
    `${dialect}: queue page of ${WHO[who]} ${small.toFixed(1)} ms at ${SMALL}, ${value.toFixed(1)} ms at ${LARGE}`,
  );
  const name = `queue-${who}-300k-${dialect}`;
  figure({ name, value, unit: 'ms', ratio: found.ratio, target: 1.3, better: 'lower' });
};

const measure = async (dialect) => {
  const { small, large, plans, filed, submits } = await prepare(dialect);
  /** Each side sends requests of its own: on MariaDB both fill one database. */
  const sends = () => {
    const own = [submits.slice(0, SUBMITS / 2), submits.slice(SUBMITS / 2)];
    return (_, which) => aSubmit(own[which].pop());
  };
  const town = await open(small, plans);
  const county = await open(large, plans);
  for (const who of ['desk', 'lead']) await measureGrowth(dialect, who, town, county);
  await compare(`queue-${dialect}`, town, () => aPage(town.desk));
  await compare(`submit-${dialect}`, town, sends());
  await town.close();
  await compare(`queue-300k-${dialect}`, county, () => aPage(county.desk));
  const looks = (i) => aMatter(filed[i % filed.length]);
  await compare(`matter-300k-${dialect}`, county, looks, TARGET_OF_A_MATTER);
  await compare(`search-300k-${dialect}`, county, (i) => aSearch(county.lead, i));
  await compare(`submit-300k-${dialect}`, county, sends());
  await county.close();
};

try {
  for (const dialect of DIALECTS) await measure(dialect);
  table();
} finally {
  await stopAll();
}
