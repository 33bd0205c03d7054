import { dateOf, dayFrom } from '@huiyin/shared/domain/calendar/calendar';
import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import type { Home } from './contacts.js';
import { compose, familySizes, type Member } from './families.js';
import { givenName, surname } from './names.js';
import { CAST, type CastFamily } from './personas.js';
import type { Village } from './places.js';
import type { Random } from './random.js';
import type { WorldPlace, WorldResident } from './types.js';

/** Resident ID numbers of the division 999999, each once. */
export class IdNumbers {
  private readonly given = new Set<string>();

  constructor(private readonly random: Random) {}

  next(birth: string, sex: 'm' | 'f'): string {
    for (;;) {
      const seq = this.random.int(0, 498) * 2 + (sex === 'm' ? 1 : 2);
      const made = makeIdNumber('999999', birth, seq);
      if (this.given.has(made)) continue;
      this.given.add(made);
      return made;
    }
  }
}

const CAST_NAMES = new Set(CAST.flatMap((family) => family.members.map((member) => member.name)));

/** A birthday that makes somebody so old on the day. */
const birthday = (random: Random, age: number, today: number): string => {
  const [year, rest] = [Number(dateOf(today).slice(0, 4)) - age, dateOf(today).slice(4)];
  const latest = dayFrom(`${year}${rest}`);
  return dateOf(latest - random.int(0, 364));
};

const nameOf = (random: Random, family: string, member: Member): string => {
  for (;;) {
    const name = (member.line ? family : surname(random)) + givenName(random, member.sex, member.age);
    if (!CAST_NAMES.has(name)) return name;
  }
};

const inventMembers = (
  random: Random,
  ids: IdNumbers,
  household: string,
  size: number,
  today: number,
): WorldResident[] => {
  const family = surname(random);
  return compose(random, size).map((member, i) => {
    const birth = birthday(random, member.age, today);
    return {
      key: `${household}-${i + 1}`,
      household,
      name: nameOf(random, family, member),
      sex: member.sex,
      birth,
      relation: member.relation,
      idNumber: ids.next(birth, member.sex),
      phone: null,
      through: null,
      tags: [],
      wechat: false,
    };
  });
};

const castMembers = (ids: IdNumbers, household: string, family: CastFamily): WorldResident[] =>
  family.members.map(({ key, name, sex, birth, relation, phone, through, tags }) => ({
    key,
    household,
    name,
    sex,
    birth,
    relation,
    idNumber: ids.next(birth, sex),
    phone: phone ?? null,
    through: through ?? null,
    tags: [...(tags ?? [])],
    wechat: false,
  }));

/** Ten-household cells: `count` doors in a row, split evenly, 5–15 in each. */
const cellOf = (door: number, count: number): number => {
  const cells = Math.round(count / 10);
  return Math.floor((door * cells) / count);
};

const DOORS_PER_GROUP = 40;

/** The homes of a village, grid by grid, door by door; the cast live at doors in the middle of their grid. */
export const buildVillage = (
  random: Random,
  ids: IdNumbers,
  village: Village,
  today: number,
): { homes: Home[]; cells: WorldPlace[] } => {
  const grids = village.grids.map((grid) => ({
    ...grid,
    cast: CAST.filter((family) => family.grid === grid.key),
  }));
  const cast = grids.flatMap((grid) => grid.cast);
  const doors = grids.reduce((sum, grid) => sum + grid.households, 0);
  const known = cast.reduce((sum, family) => sum + family.members.length, 0);
  const sizes = familySizes(random, doors - cast.length, village.people - known);
  const homes: Home[] = [];
  const cells = new Map<string, WorldPlace>();
  for (const grid of grids) {
    for (let door = 0; door < grid.households; door += 1) {
      const number = String(door + 1).padStart(3, '0');
      const key = `${grid.key}-${number}`;
      const cellNo = cellOf(door, grid.households) + 1;
      const cell = `${grid.key}-cell-${cellNo}`;
      cells.set(cell, {
        key: cell,
        parent: grid.key,
        level: 'cell',
        code: null,
        name: `${grid.name}第${cellNo}联户`,
      });
      const family = grid.cast[door - 20];
      const members = family
        ? castMembers(ids, key, family)
        : inventMembers(random, ids, key, sizes.pop() as number, today);
      const head = members[0] as WorldResident;
      homes.push({
        household: {
          key,
          no: `${grid.name}${number}`,
          village: village.key,
          grid: grid.key,
          cell,
          address: `${village.name}${grid.name}${Math.floor(door / DOORS_PER_GROUP) + 1}组${(door % DOORS_PER_GROUP) + 1}号`,
          head: head.key,
          contact: head.key,
        },
        members,
      });
    }
  }
  return { homes, cells: [...cells.values()] };
};
