import { problem } from '@huiyin/shared/contracts/problem';
import type { RouteContract } from '@huiyin/shared/contracts/route';
import { isDate } from '@huiyin/shared/domain/calendar/calendar';
import * as z from 'zod';
import type { Shot } from './shots.js';
import type { Heard, Parts } from './world.js';

const STRICT = new WeakMap<z.ZodType, z.ZodType>();
const strict = (schema: z.ZodType): z.ZodType => {
  const known = STRICT.get(schema) ?? (schema instanceof z.ZodObject ? schema.strict() : schema);
  STRICT.set(schema, known);
  return known;
};

/** The paths that the contract refuses in these parts; [] where all is well. A part that it doesn't ask for is nobody's. */
const refusedIn = (contract: RouteContract, parts: Parts): string[] => {
  const of = (schema: z.ZodType, value: unknown) => {
    const parsed = strict(schema).safeParse(value);
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.map(String).join('.'));
  };
  const { params, query, body } = contract;
  return [
    ...(params ? of(params, parts.params) : []),
    ...(query ? of(query, parts.query) : []),
    ...(body === undefined || body === 'multipart' ? [] : of(body, parts.body)),
  ];
};

const CHINESE = /[\u4e00-\u9fff].*[。？！：]$/u;

/** What is wrong with a refusal's words. */
const faultsOfRefusal = ({ status, type, text }: Heard, paths: readonly string[] | null): string[] => {
  if (!type.startsWith('application/problem+json')) return [`a refusal of the type "${type}"`];
  const said = problem.safeParse(JSON.parse(text));
  if (!said.success) return ['a refusal that is no problem+json'];
  const { title, code, errors = [] } = said.data;
  const faults = [...errors.map(({ message }) => message), title]
    .filter((words) => !CHINESE.test(words))
    .map((words) => `says "${words}"`);
  if (said.data.status !== status) faults.push(`says ${said.data.status}`);
  if (paths && code === 'invalid' && status === 400) {
    const named = new Set(errors.map(({ path }) => path));
    const unnamed = paths.filter((path) => !named.has(path));
    if (unnamed.length > 0) faults.push(`names ${[...named]}, not ${unnamed}`);
  }
  return faults;
};

const faultsOfReply = (contract: RouteContract, { status, text }: Heard): string[] => {
  const { reply } = contract;
  const wanted = contract.status ?? (reply === 'none' ? 204 : 200);
  if (status !== wanted) return [`answers ${status}, the contract says ${wanted}`];
  if (reply === 'none') return text === '' ? [] : ['says something where the contract says nothing'];
  if (reply === 'binary') return [];
  const parsed = reply.safeParse(JSON.parse(text));
  return parsed.success
    ? []
    : [`a reply that its contract doesn't know: ${parsed.error.issues[0]?.path.join('.')}`];
};

/** Keys that name a day. */
const NAMES_A_DAY = /^(day|date|on|from|to|by|off|makeup)$|(Day|Date|On)$/;

const daysIn = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string')
    return NAMES_A_DAY.test(key) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => daysIn(one, Array.isArray(value) ? key : inner));
};

/** No answer may take longer, on however busy a machine. */
const LONG_MS = 8_000;

/** What is wrong with how a route met a request. */
export const faultsOf = (contract: RouteContract, shot: Shot, heard: Heard, admitted: boolean): string[] => {
  const { status, text, ms } = heard;
  const faults: string[] = [];
  // Somebody else who doesn't answer is no failure of ours where the contract says so.
  const away = status === 503 && (contract.refuses ?? []).some((code) => text.includes(`"${code}"`));
  if (status >= 500 && !away) faults.push(`answers ${status}`);
  if (ms > LONG_MS) faults.push(`takes ${Math.round(ms)} ms`);
  const refused = shot.parts && refusedIn(contract, shot.parts);
  const taken = status < 400;
  if (taken && shot.refuse) faults.push('takes what is broken on the wire');
  if (taken && refused && refused.length > 0) faults.push(`takes what its contract refuses: ${refused}`);
  if (taken && shot.parts) {
    const { params, query, body } = contract;
    const asked = { params, query, body };
    const never = (['params', 'query', 'body'] as const).flatMap((part) =>
      asked[part] ? daysIn(shot.parts?.[part]) : [],
    );
    const wrong = never.filter((day) => !isDate(day));
    if (wrong.length > 0) faults.push(`takes ${wrong} for a day`);
  }
  if (status >= 400) faults.push(...faultsOfRefusal(heard, admitted && !shot.refuse ? refused : null));
  else if (shot.parts) faults.push(...faultsOfReply(contract, heard));
  return faults;
};

/** Whether the schemas themselves have nothing against it. */
export const isRight = (contract: RouteContract, shot: Shot): boolean =>
  shot.parts !== null && !shot.refuse && refusedIn(contract, shot.parts).length === 0;
