import { isDeepStrictEqual } from 'node:util';

/** Something that is published version by version: a workflow, an item of the catalogue. */
export interface Versioned {
  readonly version: number;
}

/**
 * The version under which `wanted` (a file of this programme) is to be published; null: nothing is to be done. A changed file becomes the
 * next version, or its own where it was raised. One that equals an older version is published no second time: an older programme on the
 * same database takes nothing back. Who means to go back raises the version in the file.
 */
export const nextVersion = (published: readonly Versioned[], wanted: Versioned): number | null => {
  const newest = published.reduce<Versioned | null>((a, b) => (a && a.version > b.version ? a : b), null);
  if (!newest) return wanted.version;
  // As the database would give it back: without what is undefined.
  const file: unknown = JSON.parse(JSON.stringify({ ...wanted, version: 0 }));
  const is = (one: Versioned) => isDeepStrictEqual({ ...one, version: 0 }, file);
  if (is(newest)) return null;
  if (wanted.version > newest.version) return wanted.version;
  return published.some(is) ? null : newest.version + 1;
};
