import { FIELD_TYPES, type Field } from './fields.js';

export type Answers = Readonly<Record<string, unknown>>;

/** Does a condition hold? A list of choices fulfils it by containing the value. */
export const holds = (when: { key: string; equals: string | boolean }, answers: Answers): boolean => {
  const given = answers[when.key];
  return Array.isArray(given) ? given.includes(when.equals) : given === when.equals;
};

/** The fields that these answers bring to view, in order: a field hangs only on others that are in view themselves. */
export const visibleFields = (fields: readonly Field[], answers: Answers): Field[] => {
  const seen = new Set<string>();
  return fields.filter((f) => {
    const visible = !f.when || (seen.has(f.when.key) && holds(f.when, answers));
    if (visible) seen.add(f.key);
    return visible;
  });
};

const TYPES: readonly string[] = FIELD_TYPES;

/** Is this a field type that this build can ask? */
export const isKnownType = (type: string): boolean => TYPES.includes(type);

/** Types in a form, also inside rows, that this build doesn't know, each once. */
export const unknownTypes = (fields: readonly Field[]): string[] => [
  ...new Set(fields.flatMap((f) => [...(isKnownType(f.type) ? [] : [f.type]), ...unknownTypes(f.of ?? [])])),
];
