// What is asked of the server and of the hand alike.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { planOf } from './by-hand/plan.mjs';
import { call } from './load.mjs';

/** Whose queue: a clerk of a village who is mediator and grid worker too, and who supervises the whole town centre. */
export const WHO = { desk: 'huang.village', lead: 'song.supervisor' };

export const signIn = async (server, login) => {
  const answer = await fetch(`${server.url}/api/session/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: 'huiyin-demo' }),
  });
  if (!answer.ok) throw new Error(`${login} could not sign in: ${answer.status}`);
  return (await answer.json()).token;
};

export const aSubmit = ({ token, body }) => ({
  method: 'POST',
  path: '/api/matters/service',
  token,
  key: randomUUID(),
  body,
});

export const aPage = (token) => ({ path: '/api/queue?view=desk', token });

export const aMatter = ({ token, id }) => ({ path: `/api/matters/${id}`, token });

/** Names that many bear. */
const NAMES = ['王秀英', '李建国', '张桂兰', '刘志强', '陈海燕', '杨德厚', '赵小丽', '黄永年'];

export const aSearch = (token, i) => ({
  path: `/api/matters?q=${encodeURIComponent(NAMES[i % NAMES.length])}`,
  token,
});

/**
 * Sends each kind of request once to a server that traces, after some that fill its memories, and makes plans of what it asked its database.
 * @param {import('undici').Pool} pool
 * @param {{ token: string, accountId: string, body: object }[]} submits are sent: what they file is what `aMatter` looks at
 * @param {{ desk: string, lead: string }} tokens of members of staff
 * @param {string} file where the server writes what it traces
 * @returns {Promise<{ plans: Record<string, import('./by-hand/plan.mjs').Plan>, filed: { id: string, token: string }[] }>}
 */
export const tracePlans = async (pool, submits, { desk, lead }, file) => {
  const filed = [];
  // Somebody who files for another of the household: so that the plan can tell the account from the person.
  const telling = submits.find(({ accountId, body }) => accountId !== body.subject.residentId);
  for (const submit of submits.filter((one) => one !== telling)) {
    const { id } = JSON.parse(await call(pool, aSubmit(submit)));
    filed.push({ id, token: submit.token });
  }
  const looks = { queue: aPage(desk), matter: aMatter(filed[0]), search: aSearch(lead, 0) };
  for (const request of Object.values(looks)) await call(pool, request);
  const requests = { submit: aSubmit(telling), ...looks };
  const asked = [];
  for (const [trace, request] of Object.entries(requests)) {
    asked.push({ trace, request, now: Date.now() });
    await call(pool, { ...request, trace });
  }
  const events = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const planned = asked.map(({ trace, request, now }) => [
    trace,
    planOf(
      events.filter((event) => event.request === trace),
      request,
      now,
    ),
  ]);
  return { plans: Object.fromEntries(planned), filed };
};
