// Load over HTTP, and how two sides are compared: turn by turn within one run, so that a busy machine slows both alike.
import { Pool } from 'undici';

/** One caller's connections to a server. */
export const callers = (url, inFlight) => new Pool(url, { connections: inFlight, pipelining: 1 });

/**
 * Sends one request and reads the whole answer. Throws on any other status than 200, or 201 to what is sent.
 * @param {Pool} pool
 * @param {{ method?: 'GET' | 'POST', path: string, token: string, key?: string, body?: object, trace?: string }} request `trace`: the name under
 *   which a server that traces writes down its statements
 */
export const call = async (pool, { method = 'GET', path, token, key, body, trace }) => {
  const answer = await pool.request({
    method,
    path,
    headers: {
      authorization: `Bearer ${token}`,
      ...(key ? { 'request-key': key } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(trace ? { 'bench-trace': trace } : {}),
    },
    body: body && JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== (method === 'GET' ? 200 : 201))
    throw new Error(`${method} ${path} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
  return text;
};

/** Runs `work(i)` for 0 … n - 1, `inFlight` at a time. @returns {Promise<number>} how many a second */
export const rate = async (n, inFlight, work) => {
  const since = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < n) await work(next++);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return n / ((performance.now() - since) / 1_000);
};

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Rounds that only warm up: a server of thousands of functions is compiled by what it runs, and it runs for weeks. */
export const WARM_UP = 5;

/**
 * Measures two sides in turn, once both are warm. Each round begins with the other side.
 * @param {{ rounds: number, ours: () => Promise<number>, theirs: () => Promise<number> }} sides each answers a rate
 * @returns {Promise<{ ours: number, theirs: number, ratio: number }>} medians; `ratio` is the median of ours / theirs round by round
 */
export const inTurn = async ({ rounds, ours, theirs }) => {
  const pairs = [];
  for (let round = 0; round < WARM_UP + rounds; round++) {
    const pair = {};
    for (const side of round % 2 === 0 ? ['ours', 'theirs'] : ['theirs', 'ours'])
      pair[side] = await (side === 'ours' ? ours : theirs)();
    if (round >= WARM_UP) pairs.push(pair);
  }
  return {
    ours: median(pairs.map((p) => p.ours)),
    theirs: median(pairs.map((p) => p.theirs)),
    ratio: median(pairs.map((p) => p.ours / p.theirs)),
  };
};
