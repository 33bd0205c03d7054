import { ageOn } from '@huiyin/shared/domain/people/age';
import type { Home } from './contacts.js';
import type { Random } from './random.js';
import type { Tag, WorldResident } from './types.js';

const add = (member: WorldResident, tag: Tag) => {
  if (!member.tags.includes(tag)) member.tags.push(tag);
};

/** What follows from who lives together: 空巢, 独居, 留守. */
const tagByHome = ({ members }: Home, today: number): void => {
  const ages = members.map((m) => ageOn(m.birth, today));
  if (ages.every((age) => age >= 60)) for (const member of members) add(member, '空巢');
  if (members.length === 1 && (ages[0] ?? 0) >= 60) add(members[0] as WorldResident, '独居');
  const parentsHome = ages.some((age) => age >= 20 && age < 55);
  if (parentsHome) return;
  members.forEach((member, i) => {
    if ((ages[i] ?? 0) < 16) add(member, '留守');
  });
};

const tagSome = (
  random: Random,
  people: readonly WorldResident[],
  tag: Tag,
  count: number,
  fits: (member: WorldResident) => boolean,
): void => {
  for (const member of random.shuffle(people.filter(fits)).slice(0, count)) add(member, tag);
};

/** Tags in plausible numbers for so many people (低保 4.5 %, 特困 0.4 %, 残疾 2.6 %: a western county's shares). */
export const tagHomes = (random: Random, homes: readonly Home[], today: number): void => {
  for (const home of homes) tagByHome(home, today);
  const people = homes.flatMap((home) => home.members);
  const age = (m: WorldResident) => ageOn(m.birth, today);
  const share = (part: number) => Math.round(people.length * part);
  const poor = random.shuffle(homes.filter((home) => home.members.length <= 4)).slice(0, share(0.02));
  for (const home of poor) for (const member of home.members) add(member, '低保');
  const lonely = homes.filter((h) => h.members.length === 1 && !poor.includes(h)).flatMap((h) => h.members);
  tagSome(random, lonely, '五保', share(0.004), (m) => age(m) >= 60);
  tagSome(random, people, '残疾', share(0.026), (m) => age(m) >= 8);
  tagSome(random, people, '眼疾', share(0.028), (m) => age(m) >= 60);
  tagSome(random, people, '眼疾', share(0.006), (m) => age(m) >= 40 && age(m) < 65);
  tagSome(random, people, '优抚', share(0.007), (m) => m.sex === 'm' && age(m) >= 45);
  tagSome(random, people, '孕产', share(0.003), (m) => m.sex === 'f' && age(m) >= 21 && age(m) <= 38);
  const watched = random.shuffle(homes.filter((h) => !poor.includes(h))).slice(0, share(0.004));
  for (const home of watched) for (const member of home.members) add(member, '监测户');
};
