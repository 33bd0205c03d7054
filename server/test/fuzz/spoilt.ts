import type { Dice } from './dice.js';
import { anything } from './made.js';
import { DAYS, ODD } from './strings.js';

type Spot = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string | number };

const spotsOf = (value: unknown, found: Spot[] = []): Spot[] => {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push({ holder: value as Spot['holder'], key });
    spotsOf((value as Record<string | number, unknown>)[key], found);
  }
  return found;
};

const deep = (depth: number): unknown => {
  let value: unknown = 'bottom';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

const NUMBERS = [-1, 0.5, 1e21, 1e308, -1e308, 2 ** 53, 2 ** 31, -(2 ** 63), 1e-9];

/** What is put in a value's place. */
const INSTEAD: readonly ((dice: Dice, was: unknown) => unknown)[] = [
  () => null,
  () => undefined,
  (dice) => dice.pick(ODD),
  (dice) => dice.pick(DAYS),
  (dice) => dice.pick(NUMBERS),
  (dice) => dice.chance(0.5),
  () => [],
  () => ({}),
  (_, was) => [was],
  (_, was) => ({ value: was }),
  (_, was) => String(was),
  (dice) => '长'.repeat(dice.pick([300, 5_000, 60_000])),
  (dice) => Array.from({ length: dice.pick([21, 101, 2_000]) }, () => 'x'),
  (dice) => deep(dice.pick([30, 400])),
  (dice) => anything(dice),
];

/** Own keys of these names, as a JSON text can have them. */
const withKey = (value: object, key: string, inner: unknown): void => {
  Object.defineProperty(value, key, { value: inner, enumerable: true, configurable: true, writable: true });
};

const EXTRA = [
  'admin',
  'id',
  'staffId',
  'residentId',
  'constructor',
  'toString',
  '__proto__',
  '',
  '$where',
  'hasOwnProperty',
];

const addKey = (whole: unknown, dice: Dice): unknown => {
  const objects = [whole, ...spotsOf(whole).map(({ holder, key }) => (holder as never)[key])].filter(
    (one): one is object => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
  if (objects.length > 0) withKey(dice.pick(objects), dice.pick(EXTRA), anything(dice));
  return whole;
};

/** One thing about a JSON value is made wrong (or at least otherwise): a part replaced, left out, or added. Changes the value given. */
export const spoilt = (whole: unknown, dice: Dice): unknown => {
  if (dice.chance(0.2)) return addKey(whole, dice);
  const spots = spotsOf(whole);
  if (spots.length === 0 || dice.chance(0.05)) return dice.pick(INSTEAD)(dice, whole);
  const { holder, key } = dice.pick(spots);
  const inner = (holder as Record<string | number, unknown>)[key];
  if (dice.chance(0.2) && !Array.isArray(holder)) delete holder[key as string];
  else (holder as Record<string | number, unknown>)[key] = dice.pick(INSTEAD)(dice, inner);
  return whole;
};
