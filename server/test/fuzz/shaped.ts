import type { Field } from '@huiyin/shared/catalogue/fields';
import type { RouteContract } from '@huiyin/shared/contracts/route';
import { cleanText } from '../../src/platform/http/cleaned.js';
import { anything, type Maker } from './made.js';
import { DAYS, ID_NUMBERS, NAMES, ODD, PHONES, PLAIN } from './strings.js';
import type { FuzzWorld, Parts } from './world.js';

interface Setting {
  readonly by: Maker;
  readonly world: FuzzWorld;
  readonly as: string;
}

/** An answer to a field of a form: what its type wants, and now and then what it doesn't. */
const answerTo = (field: Field, by: Maker): unknown => {
  const { dice } = by;
  if (dice.chance(0.08)) return anything(dice);
  const options = field.options?.map(({ value }) => value) ?? [];
  switch (field.type) {
    case 'choice':
      return options.length > 0 ? dice.pick(options) : by.id(field.key);
    case 'multi-choice':
      return options.length > 0 ? [dice.pick(options)] : [];
    case 'date':
      return dice.pick(DAYS);
    case 'datetime':
      return by.now + dice.pick([3_600_000, 86_400_000, -86_400_000, 10 ** 14]);
    case 'id-number':
      return dice.pick(ID_NUMBERS);
    case 'phone':
      return dice.pick(PHONES);
    case 'money':
    case 'number':
      return dice.pick([0, 1, 30_000, field.min ?? 0, field.max ?? 999, -1, 0.5]);
    case 'yes-no':
      return dice.chance(0.5);
    case 'consent':
    case 'signature':
      return true;
    case 'bank-card':
      return dice.pick(['6217000000000000004', '1', '6'.repeat(19)]);
    case 'person':
      return { name: dice.pick(NAMES), residentId: by.id('residentId') };
    case 'repeat':
      return Array.from({ length: dice.between(1, 3) }, () => answersTo(field.of ?? [], by));
    case 'paper-problems':
      return [
        { slot: by.id('slot'), problem: dice.pick(['missing', 'blurred', 'other']), note: dice.pick(PLAIN) },
      ];
    default:
      return dice.pick(dice.chance(0.8) ? PLAIN.slice(0, 5) : ODD);
  }
};

const answersTo = (fields: readonly Field[], by: Maker): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter((field) => field.required || by.dice.chance(0.4))
      .map((field) => [field.key, answerTo(field, by)]),
  );

/** Half a character can't travel in an address. */
const inPath = (value: unknown): string => encodeURIComponent(cleanText(String(value)));

const read = async ({ world, as }: Setting, url: string): Promise<Record<string, unknown> | undefined> => {
  const { status, text } = await world.send({ as, method: 'GET', url, headers: {} });
  return status === 200 ? JSON.parse(text) : undefined;
};

interface Doable {
  readonly version: number;
  readonly allowed: readonly { action: string; fields: readonly Field[] }[];
}

/** An action that this caller is offered on that matter now, with its form filled in: so matters move on while they are shot at. */
const asOffered = async (parts: Parts, setting: Setting): Promise<Parts> => {
  const { by } = setting;
  const seen = (await read(setting, `/api/matters/${inPath(parts.params.id)}`)) as Doable | undefined;
  if (!seen || seen.allowed.length === 0) return parts;
  const { action, fields } = by.dice.pick(seen.allowed);
  const body = { ...(parts.body as object), version: seen.version, fields: answersTo(fields, by) };
  return { ...parts, params: { ...parts.params, action }, body };
};

/** The item's form as it stands, filled in for somebody whom this caller may speak for. */
const asForm = async (parts: Parts, setting: Setting): Promise<Parts> => {
  const { by } = setting;
  const [itemId, residentId] = [by.id('itemId'), by.id('residentId')].map(inPath);
  const form = (await read(setting, `/api/items/${itemId}/form?residentId=${residentId}`)) as
    | { item: { id: string; version: number; fields: readonly Field[] } }
    | undefined;
  if (!form) return parts;
  const { id, version, fields } = form.item;
  const answers = answersTo(fields, by);
  return {
    ...parts,
    body: {
      ...(parts.body as object),
      itemId: id,
      itemVersion: version,
      subject: { residentId: decodeURIComponent(residentId ?? '') },
      answers,
    },
  };
};

/** Routes whose bodies follow from what the server said before: what an action asks, what a form asks. */
const SHAPES: Readonly<Record<string, (parts: Parts, setting: Setting) => Promise<Parts>>> = {
  'matter.act': asOffered,
  'service.submit': asForm,
};

/** Fills in what a schema alone can't know; most of the time, so that the rest stays as wild as it was. */
export const shaped = (contract: RouteContract, parts: Parts, setting: Setting): Promise<Parts> => {
  const shape = SHAPES[contract.id];
  return shape && setting.by.dice.chance(0.75) ? shape(parts, setting) : Promise.resolve(parts);
};
