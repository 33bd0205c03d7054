import { randomUUID } from 'node:crypto';
import type { RouteContract } from '@huiyin/shared/contracts/route';
import type * as z from 'zod';
import { clean } from '../../src/platform/http/cleaned.js';
import type { Dice } from './dice.js';
import { type Maker, made } from './made.js';
import { multipart } from './multipart.js';
import { shaped } from './shaped.js';
import { spoilt } from './spoilt.js';
import { ODD } from './strings.js';
import type { FuzzWorld, Parts, Wire } from './world.js';

export interface Shot extends Wire {
  readonly how: string;
  /** Null: broken on the wire, before any schema. */
  readonly parts: Parts | null;
  /** Nothing but a refusal will do, whatever the schemas say. */
  readonly refuse: boolean;
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** An address is made of bytes: half a character can't travel in it. */
const inAddress = (value: unknown): string => String(value).replace(LONE, '\ufffd');

const pathOf = (path: string, params: Record<string, unknown>): string =>
  path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(inAddress(params[key] ?? '')));

const queryOf = (query: Record<string, unknown>): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) =>
      [key, one].map((s) => encodeURIComponent(inAddress(s))).join('='),
    ),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

const onTheWay = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(inAddress) : inAddress(value);

/** As it arrives: in an address everything is text. */
const asText = (part: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(part)
      .filter(([, value]) => value !== undefined)
      // An empty list and a list of one travel as nothing and as one.
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .map(([key, value]) => [key, onTheWay(Array.isArray(value) && value.length === 1 ? value[0] : value)]),
  );

const JSON_TYPE = { 'content-type': 'application/json' };
const KEYED = (contract: RouteContract): Record<string, string> =>
  contract.keyed ? { 'request-key': randomUUID() } : {};

const partsOf = async (contract: RouteContract, by: Maker, world: FuzzWorld, as: string): Promise<Parts> => {
  const { params, query, body } = contract;
  const some = (schema: z.ZodType | undefined) =>
    (schema ? made(schema, '', by) : {}) as Record<string, unknown>;
  const parts: Parts = {
    params: some(params),
    query: some(query),
    body: body === undefined || body === 'multipart' ? undefined : made(body, '', by),
  };
  return shaped(contract, parts, { by, world, as });
};

const only = (keys: readonly string[] | undefined, value: unknown): Record<string, unknown> => {
  const given = typeof value === 'object' && value !== null ? value : {};
  return Object.fromEntries(Object.entries(given).filter(([key]) => !keys || keys.includes(key)));
};

/** Whole, or with one thing made wrong in one of its parts. */
const schemaShot = async (
  contract: RouteContract,
  by: Maker,
  world: FuzzWorld,
  as: string,
): Promise<Shot> => {
  const { dice } = by;
  const parts = await partsOf(contract, by, world, as);
  const wrong = dice.chance(0.5);
  if (wrong) {
    const { params, query, body } = contract;
    const asked = { params, query, body: body === 'multipart' ? undefined : body };
    const which: 'params' | 'query' | 'body' | undefined = dice.pick(
      (['params', 'query', 'body', 'body', 'body'] as const).filter((part) => asked[part]),
    );
    const changed = which && spoilt(parts[which], dice);
    if (which === 'body') parts.body = changed;
    // An address has the parts that its path names, and nothing else.
    else if (which === 'params') parts.params = only(Object.keys(params?.shape ?? {}), changed);
    else if (which === 'query') parts.query = only(undefined, changed);
  }
  const payload = parts.body === undefined ? undefined : JSON.stringify(parts.body);
  // A key of this name in a JSON text is refused before anybody reads it.
  const poisoned = payload?.includes('"__proto__":') ?? false;
  const params = Object.fromEntries(
    Object.entries(parts.params).map(([key, value]) => [key, inAddress(value)]),
  );
  const query = asText(parts.query);
  const url = pathOf(contract.path, params) + queryOf(query);
  const given = { params, query, body: payload === undefined ? undefined : JSON.parse(payload) };
  const sound = clean(given);
  return {
    ...{
      as,
      how: wrong ? 'spoilt' : 'made',
      method: contract.method,
      refuse: !sound && contract.body !== undefined,
    },
    url,
    headers: { ...(payload === undefined ? {} : JSON_TYPE), ...KEYED(contract) },
    payload,
    // As the edge reads it: without what nobody can see.
    parts: poisoned || !sound ? null : given,
  };
};

type Break = (shot: Shot, dice: Dice) => Partial<Shot>;

const body =
  (payload: string | Buffer, type = 'application/json'): Break =>
  (shot) => ({
    payload,
    headers: { ...shot.headers, 'content-type': type },
  });

/** Broken before a schema sees it; where a body is asked for, nothing but a refusal will do. */
const BODIES: readonly Break[] = [
  body('{"a":'),
  body('{"a":1}}'),
  body('[1,2'),
  body('{"a":01}'),
  body(''),
  body('"text"'),
  body('null'),
  body('123'),
  body('[]'),
  body('{"__proto__":{"admin":true}}'),
  body('{"constructor":{"prototype":{"admin":true}}}'),
  body(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  body(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  body(`{"a":"${'x'.repeat(1_100_000)}"}`),
  body(Buffer.from([0xff, 0xfe, 0x00, 0x80])),
  body(Buffer.from('{"a":"b"}', 'utf16le')),
  body('a=1&b=2', 'application/x-www-form-urlencoded'),
  body('<a/>', 'application/xml'),
  body('{}', 'text/plain'),
  body('--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'),
  body('{}', 'multipart/form-data'),
  body('{}', 'nonsense'),
  body(Buffer.from('{"a":1}').subarray(0, 3), 'application/json'),
];

const header =
  (name: string, value: string): Break =>
  (shot) => ({ headers: { ...shot.headers, [name]: value } });

/** Around the body: addresses, headers, keys. */
const AROUND: readonly Break[] = [
  (shot) => ({ url: `${shot.url.split('?')[0]}/%E0%A4%A`, refuse: true }),
  (shot) => ({ url: `${shot.url.split('?')[0]}%00` }),
  (shot) => ({ url: `${shot.url}${shot.url.includes('?') ? '&' : '?'}__proto__=1&constructor=2` }),
  (shot) => ({ url: `${shot.url.split('?')[0]}?${'a'.repeat(3_000)}=1` }),
  (shot) => ({ url: `${shot.url.split('?')[0]}?=&&=1&%=%E0%A4` }),
  header('authorization', 'Bearer nobody-has-this-token'),
  header('authorization', 'Basic YTpi'),
  header('authorization', `Bearer ${'x'.repeat(4_000)}`),
  header('cookie', 'huiyin=%00; a=;=;;'),
  header('accept', 'application/xml'),
  header('x-forwarded-for', '1.2.3.4, <script>'),
  header('if-none-match', '*'),
  header('range', 'bytes=0-99999999999'),
];

const KEYS: readonly (string | undefined)[] = [
  undefined,
  '',
  'short',
  'k'.repeat(65),
  '有汉字的钥匙吗吗吗',
  'a b c d e f g h',
  ...ODD.slice(9, 12),
];

const without = (headers: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

const badKey: Break = (shot, dice) => {
  const key = dice.pick(KEYS);
  const headers = without(shot.headers, 'request-key');
  return {
    headers:
      key === undefined ? headers : { ...headers, 'request-key': encodeURIComponent(key).slice(0, 80) },
    refuse: key === undefined || !/^[\w-]{8,64}$/.test(encodeURIComponent(key).slice(0, 80)),
  };
};

const brokenShot = async (
  contract: RouteContract,
  by: Maker,
  world: FuzzWorld,
  as: string,
): Promise<Shot> => {
  const whole = await schemaShot(contract, by, world, as);
  const { dice } = by;
  const takesJson = contract.body !== undefined && contract.body !== 'multipart';
  if (contract.keyed && dice.chance(0.25))
    return { ...whole, ...badKey(whole, dice), how: 'key', parts: null };
  const inBody = takesJson && dice.chance(0.7);
  const change = dice.pick(inBody ? BODIES : AROUND)(whole, dice);
  return { ...whole, refuse: inBody, ...change, how: inBody ? 'body' : 'around', parts: null };
};

/** The next request of a route: half of them as its contract has them, a third with one thing wrong, the rest broken on the wire. */
export const shotOf = async (contract: RouteContract, world: FuzzWorld, dice: Dice): Promise<Shot> => {
  const admitted = world.admitted(contract.callers);
  const as = dice.chance(0.88) ? dice.pick(admitted) : world.anybody(dice);
  const by: Maker = {
    ...{ route: contract.id, dice, now: world.app.clock.now() },
    id: (key) => world.ids.pick(key, contract.path, dice),
  };
  if (contract.body === 'multipart' && dice.chance(0.9)) {
    const whole = await schemaShot(contract, by, world, as);
    const { type, payload, refuse } = multipart(dice);
    return { ...whole, how: 'file', headers: { ...whole.headers, 'content-type': type }, payload, refuse };
  }
  return dice.chance(0.8) ? schemaShot(contract, by, world, as) : brokenShot(contract, by, world, as);
};
