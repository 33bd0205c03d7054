// The servers that are measured, on databases made for this run.
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDatabase } from './database.mjs';
import { freePort, start, stop, untilAnswers, untilEnds } from './processes.mjs';

const DIST = resolve(import.meta.dirname, '../dist');
/** Nobody listens there: what a submit puts into the outbox is not what is measured. */
const WECHAT = {
  WECHAT_BASE_URL: 'http://127.0.0.1:9',
  WECHAT_APPS: JSON.stringify([{ appId: 'wxdemo0000000001', secret: 'demo-secret', templates: {} }]),
};

/** @typedef {{ dialect: 'sqlite' | 'mariadb', data: string, url: string }} World `url`: as `openDatabase` takes it */

const environment = ({ data, url }) => ({
  ...WECHAT,
  HUIYIN_MODE: 'demo',
  HUIYIN_LOG: 'warn',
  HUIYIN_DATA: data,
  HOST: '127.0.0.1',
  DATABASE_URL: url.replace(/^mysql:/, 'mariadb:'),
  NODE_ENV: 'production',
});

/** The demo's invented world, by the demo's own command. @param {World} world */
export const seed = (world) =>
  untilEnds(start(`seed-${world.dialect}`, world.data, join(DIST, 'demo/main.js'), environment(world)));

/** @param {World} world @returns {Promise<{ url: string, readyMs: number, child: import('node:child_process').ChildProcess, stop: () => Promise<void> }>} */
export const startServer = async (world, args = [], more = {}) => {
  const port = await freePort();
  const env = { ...environment(world), ...more, PORT: String(port) };
  const started = start(`server-${world.dialect}`, world.data, join(DIST, 'app/main.js'), env, args);
  const url = `http://127.0.0.1:${port}`;
  const readyMs = await untilAnswers(started, `${url}/api/ready`);
  return { url, readyMs, child: started.child, stop: () => stop(started) };
};

/** The server as it is, except that it writes down the statements of the requests that ask for it, into a file. */
export const startTracing = (world, file) =>
  startServer(world, ['--import', join(import.meta.dirname, 'by-hand/tracing.mjs')], { BENCH_TRACE: file });

/** The same SQL behind a bare node:http server. `url` may be a copy of the world's database; `plans` is a file. */
export const startByHand = async (world, url, plans) => {
  const port = await freePort();
  const script = join(import.meta.dirname, 'by-hand/server.mjs');
  const started = start(`by-hand-${world.dialect}`, world.data, script, {
    BY_HAND_DATABASE: url,
    BY_HAND_PLANS: plans,
    PORT: String(port),
    NODE_ENV: 'production',
  });
  const base = `http://127.0.0.1:${port}`;
  await untilAnswers(started, `${base}/ready`);
  return { url: base, child: started.child, stop: () => stop(started) };
};

const copyTables = async (from, to) => {
  const db = await openDatabase(from);
  const source = new URL(from).pathname.slice(1);
  const target = new URL(to).pathname.slice(1);
  await db.all(`CREATE DATABASE ${target} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const tables = await db.all(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [source],
  );
  for (const { name } of tables) {
    await db.all(`CREATE TABLE ${target}.${name} LIKE ${source}.${name}`);
    await db.all(`INSERT INTO ${target}.${name} SELECT * FROM ${source}.${name}`);
  }
  await db.close();
};

/** A second world with the same content. @param {World} world @param {World} copy */
export const copyWorld = async (world, copy) => {
  cpSync(world.data, copy.data, { recursive: true });
  if (world.dialect === 'mariadb') await copyTables(world.url, copy.url);
};
