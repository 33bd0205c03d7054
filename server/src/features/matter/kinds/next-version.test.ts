import { expect, it } from 'vitest';
import { nextVersion } from './next-version.js';

const of = (version: number, what: object) => ({ version, ...what });
const first = of(1, { clock: { unit: 'workday', n: 3 }, on: ['a'] });

it('publishes what is new under its own number', () => {
  expect(nextVersion([], first)).toBe(1);
});

it('leaves alone what is published already, however the database orders its keys', () => {
  expect(nextVersion([of(1, { on: ['a'], clock: { n: 3, unit: 'workday' } })], first)).toBeNull();
  expect(nextVersion([of(4, { ...first, version: 4 })], first)).toBeNull();
});

it('makes the next version of a changed file, or that which the file says', () => {
  const changed = { ...first, on: ['a', 'b'] };
  expect(nextVersion([first], changed)).toBe(2);
  expect(nextVersion([of(2, { on: [] }), first], changed)).toBe(3);
  expect(nextVersion([first], { ...changed, version: 7 })).toBe(7);
});

it('lets an older programme take nothing back, unless its file was raised', () => {
  const newer = { ...first, version: 2, on: ['a', 'b'] };
  expect(nextVersion([first, newer], first)).toBeNull();
  expect(nextVersion([first, newer], { ...first, version: 3 })).toBe(3);
});
