import type { Random } from './random.js';

/** One member before it has a name: how old, and what to the head. `line`: of the head's surname. */
export interface Member {
  relation: string;
  sex: 'm' | 'f';
  age: number;
  line: boolean;
}

const one = (relation: string, sex: 'm' | 'f', age: number, line: boolean): Member => ({
  relation,
  sex,
  age,
  line,
});

/** Grown children have left for the cities: whoever is still on the register here is 19 at most. */
const child = (random: Random, parentAge: number): Member => {
  const sex = random.chance(0.53) ? 'm' : 'f';
  const age = Math.min(Math.max(0, parentAge - random.int(22, 31)), random.int(9, 19));
  return one(sex === 'm' ? '儿子' : '女儿', sex, age, true);
};

/** Brothers and sisters, the eldest first, no two of one age. */
const siblings = (count: number, next: () => Member): Member[] => {
  const first = next();
  if (count < 2) return count === 1 ? [first] : [];
  const second = next();
  const older = Math.max(first.age, second.age);
  const gap = Math.max(2, Math.abs(first.age - second.age));
  return older >= gap
    ? [
        { ...first, age: older },
        { ...second, age: older - gap },
      ]
    : [
        { ...first, age: older + gap },
        { ...second, age: older },
      ];
};

const grandchild = (random: Random): Member => {
  const sex = random.chance(0.53) ? 'm' : 'f';
  return one(sex === 'm' ? '孙子' : '孙女', sex, random.int(1, 16), true);
};

/** Few people between 20 and 45 stay in the village. */
const parentAge = (random: Random) =>
  random.weighted([
    [random.int(26, 39), 3],
    [random.int(42, 54), 7],
  ]);

const elders = (random: Random): Member[] => {
  const age = random.weighted([
    [random.int(60, 72), 6],
    [random.int(73, 84), 3],
  ]);
  return [one('户主', 'm', age, true), one('配偶', 'f', Math.max(56, age - random.int(-2, 6)), false)];
};

const couple = (random: Random, age: number): Member[] => [
  one('户主', 'm', age, true),
  one('配偶', 'f', Math.max(21, age - random.int(-1, 5)), false),
];

const parentOf = (random: Random, age: number): Member => {
  const mother = random.chance(0.65);
  const old = Math.min(94, age + random.int(22, 30));
  return one(mother ? '母亲' : '父亲', mother ? 'f' : 'm', old, !mother);
};

const alone = (random: Random): Member[] => {
  if (random.chance(0.3)) return [one('户主', 'm', random.int(42, 62), true)];
  const sex = random.chance(0.62) ? 'f' : 'm';
  return [one('户主', sex, random.int(63, 91), true)];
};

const younger = (random: Random, kids: number, olds: number): Member[] => {
  const age = parentAge(random);
  const kin = siblings(kids, () => child(random, age));
  return [...couple(random, age), ...kin, ...(olds > 0 ? [parentOf(random, age)] : [])];
};

const threeGenerations = (random: Random, kids: number): Member[] => {
  const head = random.int(58, 72);
  const son = head - random.int(23, 29);
  return [
    one('户主', 'm', head, true),
    one('配偶', 'f', head - random.int(-1, 4), false),
    one('儿子', 'm', son, true),
    one('儿媳', 'f', Math.max(21, son - random.int(0, 4)), false),
    ...siblings(kids, () => grandchild(random)),
  ];
};

const withGrandchildren = (random: Random, kids: number): Member[] => [
  ...elders(random),
  ...siblings(kids, () => grandchild(random)),
];

const grandmother = (random: Random): Member[] => [
  one('户主', 'f', random.int(61, 78), false),
  { ...grandchild(random), line: true },
];

type Compose = (random: Random) => Member[];

/** What families of each size look like, by weight. */
const FAMILIES: Readonly<Record<number, readonly (readonly [Compose, number])[]>> = {
  1: [[alone, 1]],
  2: [
    [elders, 62],
    [grandmother, 14],
    [(r) => couple(r, r.int(44, 59)), 24],
  ],
  3: [
    [(r) => withGrandchildren(r, 1), 38],
    [(r) => younger(r, 1, 0), 34],
    [(r) => younger(r, 0, 1), 28],
  ],
  4: [
    [(r) => younger(r, 1, 1), 42],
    [(r) => younger(r, 2, 0), 24],
    [(r) => withGrandchildren(r, 2), 34],
  ],
  5: [
    [(r) => younger(r, 2, 1), 45],
    [(r) => threeGenerations(r, 1), 55],
  ],
  6: [[(r) => threeGenerations(r, 2), 1]],
};

/** A family of 1–6. */
export const compose = (random: Random, size: number): Member[] =>
  random.weighted(FAMILIES[size] as (typeof FAMILIES)[number] & {})(random);

/** Sizes of `households` families that hold exactly `people`. */
export const familySizes = (random: Random, households: number, people: number): number[] => {
  const sizes = Array.from({ length: households }, () =>
    random.weighted([
      [1, 17],
      [2, 31],
      [3, 19],
      [4, 16],
      [5, 11],
      [6, 6],
    ]),
  );
  let missing = people - sizes.reduce((sum, size) => sum + size, 0);
  while (missing !== 0) {
    const i = random.int(0, households - 1);
    const size = (sizes[i] as number) + Math.sign(missing);
    if (size < 1 || size > 6) continue;
    sizes[i] = size;
    missing -= Math.sign(missing);
  }
  return sizes;
};
