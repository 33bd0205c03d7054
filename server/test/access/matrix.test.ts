import { ROUTES } from '@huiyin/shared/contracts/index';
import type { RouteContract } from '@huiyin/shared/contracts/route';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/app/features.js';
import type { Answer, Caller } from '../support/http.js';
import { type Ask, EXPECTATIONS, type Expectation, type Found, type Shown } from './expectations.js';
import { ABSENT, CALLERS, SIDES, type Side, startWorld, type World } from './world.js';

/** A whole walk on a busy machine. */
const LONG = 60_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, LONG);
afterAll(() => world.app.stop());

const contractOf = (id: string): RouteContract => {
  const contract = ROUTES.find((route) => route.id === id);
  if (!contract) throw new Error(`EXPECTATIONS names ${id}, which is no route`);
  return contract;
};

const call = (who: Caller, { method }: RouteContract, { path, body }: Ask): Promise<Answer> => {
  if (method === 'GET') return who.get(path);
  if (method === 'DELETE') return who.delete(path);
  return method === 'PUT' ? who.put(path, body) : who.post(path, body);
};

const callerOf = (name: string): Caller => {
  const caller = world.callers.get(name);
  if (!caller) throw new Error(`nobody is called ${name}`);
  return caller;
};

/** An answer without what differs from call to call. */
const plain = ({ status, body }: Answer) =>
  JSON.stringify([status, typeof body === 'object' && body !== null ? { ...body, requestId: '' } : body]);

/** Any request of the route that its door decides about. */
const someAsk = ({ door, finds, shows }: Expectation): Ask =>
  door ?? finds?.[0]?.ask(world.near) ?? { path: shows?.[0]?.path ?? '' };

/** Who isn't let in hears so, and nothing else. */
const atTheDoor = async (contract: RouteContract, expected: Expectation): Promise<string[]> => {
  const wrong: string[] = [];
  for (const name of CALLERS.filter((one) => !expected.lets.includes(one))) {
    const { status, body } = await call(callerOf(name), contract, someAsk(expected));
    const [wanted, code] = name === 'guest' ? [401, 'not-signed-in'] : [403, 'forbidden'];
    if (status !== wanted || body?.code !== code) wrong.push(`${name}: ${status} ${body?.code}`);
  }
  return wrong;
};

const letIn = async (contract: RouteContract, { lets, door }: Expectation): Promise<string[]> => {
  if (!door) return [];
  const wrong: string[] = [];
  for (const name of lets) {
    const who = door.fresh ? await world.again(name) : callerOf(name);
    const { status, body } = await call(who, contract, door);
    if (!door.answers.includes(status)) wrong.push(`${name}: ${status} ${body?.code}`);
  }
  return wrong;
};

/** Those who mustn't find it first, for those who do may take it away. */
const outsidersFirst = (lets: readonly string[], insiders: readonly string[]) => [
  ...lets.filter((name) => !insiders.includes(name)),
  ...lets.filter((name) => insiders.includes(name)),
];

/** What is wrong with one side's record as these callers find it; `nothing` is what an absent one answered each of them. */
const findingOn = async (
  side: Side,
  contract: RouteContract,
  found: Found,
  nothing: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const name of outsidersFirst([...nothing.keys()], found[side])) {
    const answer = await call(callerOf(name), contract, found.ask(world[side]));
    const asAbsent = plain(answer) === nothing.get(name);
    const said = `${name}, ${side}: ${answer.status} ${answer.body?.code ?? ''}`;
    if (found[side].includes(name)) {
      if (asAbsent || !found.answers.includes(answer.status)) wrong.push(said);
    } else if (!asAbsent) wrong.push(`${said}, not as an absent one`);
  }
  return wrong;
};

const finding = async (contract: RouteContract, { lets }: Expectation, found: Found): Promise<string[]> => {
  const wrong: string[] = [];
  const nothing = new Map<string, string>();
  for (const name of lets) {
    const answer = await call(callerOf(name), contract, found.ask(ABSENT));
    nothing.set(name, plain(answer));
    if (answer.status !== (found.nothing ?? 404)) wrong.push(`${name}: an absent one is ${answer.status}`);
  }
  for (const side of SIDES) wrong.push(...(await findingOn(side, contract, found, nothing)));
  return wrong;
};

const showing = async ({ lets }: Expectation, shown: Shown): Promise<string[]> => {
  const wrong: string[] = [];
  for (const name of lets) {
    const { status, body } = await callerOf(name).get(shown.path);
    const text = JSON.stringify(body);
    if (status !== 200) wrong.push(`${name}: ${status}`);
    for (const side of SIDES) {
      const [sees, should] = [text.includes(shown.mark(world[side])), shown[side].includes(name)];
      if (sees !== should) wrong.push(`${name}: ${sees ? 'sees' : 'does not see'} the ${side} one`);
    }
  }
  return wrong;
};

describe('every route', () => {
  it('has a handler', () => {
    const handled = new Set(FEATURES.flatMap(({ contracts }) => contracts).map(({ id }) => id));
    expect(ROUTES.map(({ id }) => id).filter((id) => !handled.has(id))).toEqual([]);
  });

  it('has an expectation of who may call it', () => {
    const missing = ROUTES.filter(({ id }) => !(id in EXPECTATIONS)).map(
      ({ id, method, path }) =>
        `${id} (${method} ${path}) is a new route: say in test/access/expectations.ts who is let in and whose records they find.`,
    );
    expect(missing).toEqual([]);
    for (const id of Object.keys(EXPECTATIONS)) contractOf(id);
  });

  it('asks something of each: who is let in, or which record they find', () => {
    const empty = Object.entries(EXPECTATIONS).filter(
      ([, { door, finds = [], shows = [] }]) => !door && finds.length + shows.length === 0,
    );
    expect(empty).toEqual([]);
  });
});

describe.each(Object.entries(EXPECTATIONS))('%s', (id, expected) => {
  it('lets in who may call it, and nobody else', { timeout: LONG }, async () => {
    const contract = contractOf(id);
    expect(await atTheDoor(contract, expected)).toEqual([]);
    expect(await letIn(contract, expected)).toEqual([]);
  });

  for (const found of expected.finds ?? [])
    it(`${found.what} is found by its own, and is absent to the others`, { timeout: LONG }, async () => {
      expect(await finding(contractOf(id), expected, found)).toEqual([]);
    });

  for (const shown of expected.shows ?? [])
    it(`${shown.what} stands in the list of its own alone`, { timeout: LONG }, async () => {
      expect(await showing(expected, shown)).toEqual([]);
    });
});

it('a message of somebody else stays unread, whoever says it was read', async () => {
  const told = async () =>
    (await callerOf('own').get('/api/me/inbox')).body.items.find(
      (m: { noticeId: string }) => m.noticeId === world.near.recallable,
    );
  const { id, read } = await told();
  expect(read).toBe(false);
  for (const name of ['family', 'neighbour', 'stranger', 'clerk.town', 'clerk.v1']) {
    const said = await callerOf(name).post('/api/me/inbox/read', { ids: [id] });
    expect(said.status, name).toBe(204);
  }
  expect((await told()).read).toBe(false);
});
