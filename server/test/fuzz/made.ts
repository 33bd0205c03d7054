import fc from 'fast-check';
import type * as z from 'zod';
import type { Dice } from './dice.js';
import { DAYS, ID_NUMBERS, NAMES, ODD, PHONES, PLAIN } from './strings.js';

/** Whose hands make a value: the dice, the clock, and the ids that there are of what a key names. */
export interface Maker {
  readonly route: string;
  readonly dice: Dice;
  readonly now: number;
  id(key: string): string;
}

/** What a schema's checks ask of length or size, and the pattern of a text. */
interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: RegExp;
}

const limitOf = (check: z.core.$ZodCheck): Limits => {
  const { def } = (check as z.core.$ZodChecks)._zod;
  switch (def.check) {
    case 'min_length':
      return { minimum: def.minimum };
    case 'max_length':
      return { maximum: def.maximum };
    case 'length_equals':
      return { minimum: def.length, maximum: def.length };
    case 'greater_than':
      return { minimum: Number(def.value) + (def.inclusive ? 0 : 1) };
    case 'less_than':
      return { maximum: Number(def.value) - (def.inclusive ? 0 : 1) };
    case 'string_format':
      return 'pattern' in def && def.pattern instanceof RegExp ? { pattern: def.pattern } : {};
    default:
      return {};
  }
};

const limitsOf = (schema: z.core.$ZodType): Limits =>
  Object.assign({}, ...((schema._zod.def as { checks?: z.core.$ZodCheck[] }).checks ?? []).map(limitOf));

const MATCHING = new Map<string, readonly string[]>();

/** Strings that a pattern matches. */
const matching = (pattern: RegExp): readonly string[] => {
  const known = MATCHING.get(pattern.source);
  if (known) return known;
  const made = fc.sample(fc.stringMatching(pattern), { numRuns: 40, seed: 1 });
  MATCHING.set(pattern.source, made);
  return made;
};

const fitted = (text: string, { minimum = 0, maximum = 4_000 }: Limits): string => {
  const long = text.length < minimum ? text.padEnd(minimum, '字') : text;
  return long.slice(0, maximum);
};

const NAMED: readonly [RegExp, readonly string[]][] = [
  [/phone$/i, PHONES],
  [/^idNumber$/, ID_NUMBERS],
  [/name$/i, NAMES],
  [/^(number|code)$/, ['1000000000', '4829173650', '1234', '0000']],
];

const NAMES_A_ROW = /(^|[a-z])Ids?$|^ids?$|^files?$|^sameAs$|^cursor$|^slot$/;

const text = (key: string, limits: Limits, { dice, id }: Maker): string => {
  const { pattern } = limits;
  if (pattern)
    return dice.pick(pattern.source.startsWith('^\\d{4}-\\d{2}-\\d{2}') ? DAYS : matching(pattern));
  if (NAMES_A_ROW.test(key)) return id(key);
  const named = NAMED.find(([names]) => names.test(key));
  if (named && dice.chance(0.7)) return dice.pick(named[1]);
  if (dice.chance(0.1) && limits.maximum !== undefined) return '字'.repeat(limits.maximum);
  return fitted(dice.pick(dice.chance(0.6) ? PLAIN : ODD), limits);
};

const NUMBERS = [0, 1, 2, 3, 5, 12, 100, 2026];

const number = (key: string, limits: Limits, { dice, now }: Maker): number => {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = limits;
  const near = maximum - minimum < 10_000 ? dice.between(Math.ceil(minimum), Math.floor(maximum)) : undefined;
  if (/^(at|by|from|until)$/.test(key))
    return now + dice.pick([0, -60_000, -86_400_000, 86_400_000, 10 ** 15]);
  if (near !== undefined && dice.chance(0.7)) return near;
  const all = [...NUMBERS, minimum, maximum, 0.5, -0].filter((n) => n >= minimum && n <= maximum);
  return dice.pick(all);
};

const arrayOf = (def: z.core.$ZodArrayDef, limits: Limits, key: string, by: Maker): unknown[] => {
  const { minimum = 0, maximum = 20 } = limits;
  const length = by.dice.chance(0.03) ? maximum : by.dice.between(minimum, Math.min(maximum, minimum + 2));
  return Array.from({ length }, () => made(def.element, key, by));
};

/** Any JSON, for what a contract leaves open. */
export const anything = (dice: Dice, depth = 0): unknown => {
  const leaves = [null, true, 0, -1, 1e308, dice.pick(PLAIN), dice.pick(ODD), dice.pick(DAYS)];
  if (depth > 2 || dice.chance(0.6)) return dice.pick(leaves);
  const inner = () => anything(dice, depth + 1);
  return dice.chance(0.5) ? [inner(), inner()] : { [dice.pick(ODD)]: inner(), a: inner() };
};

/** A value as its contract has it, or nearly: whether it is right is decided by the schema itself. Throws for a kind of schema that it doesn't know. */
export const made = (schema: z.core.$ZodType, key: string, by: Maker): unknown => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const { dice } = by;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape)
          .map(([name, inner]) => [name, made(inner, name, by)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case 'optional':
      return dice.chance(0.5) ? undefined : made(def.innerType, key, by);
    case 'default':
    case 'prefault':
      return dice.chance(0.3) ? undefined : made(def.innerType, key, by);
    case 'nullable':
      return dice.chance(0.3) ? null : made(def.innerType, key, by);
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return made(def.innerType, key, by);
    case 'pipe':
      return made(def.in, key, by);
    case 'lazy':
      return made(def.getter(), key, by);
    case 'array':
      return arrayOf(def, limitsOf(schema), key, by);
    case 'tuple':
      return def.items.map((inner) => made(inner, key, by));
    case 'union':
      return made(dice.pick(def.options), key, by);
    case 'record':
      return Object.fromEntries(
        Array.from({ length: dice.below(3) }, () => [
          String(made(def.keyType, key, by)),
          made(def.valueType, key, by),
        ]),
      );
    case 'enum':
      return dice.pick(Object.values(def.entries));
    case 'literal':
      return dice.pick(def.values);
    case 'string':
      return text(key, limitsOf(schema), by);
    case 'number':
      return number(key, limitsOf(schema), by);
    case 'boolean':
      return dice.chance(0.5);
    case 'null':
      return null;
    case 'unknown':
    case 'any':
      return anything(dice);
    default:
      throw new Error(
        `${by.route}: ${key} is a "${def.type}", which test/fuzz/made.ts can't make yet: teach it`,
      );
  }
};
