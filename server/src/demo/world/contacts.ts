import { ageOn } from '@huiyin/shared/domain/people/age';
import type { Random } from './random.js';
import type { WorldHousehold, WorldResident } from './types.js';

/** Members and what decides how they are reached. */
export interface Home {
  household: WorldHousehold;
  members: WorldResident[];
}

/** Hands out phone numbers, each once: 154 is a block that no operator has, 0300 no area code. */
export class Numbers {
  private mobile = 0;
  private landline = 0;

  nextMobile(): string {
    this.mobile += 1;
    return `1540003${String(this.mobile).padStart(4, '0')}`;
  }

  nextLandline(): string {
    this.landline += 1;
    return `0300-613${String(this.landline).padStart(4, '0')}`;
  }
}

/** The older a home, the less likely it has WeChat. */
const reluctance = (home: Home, today: number): number => {
  const youngest = Math.min(...home.members.map((m) => ageOn(m.birth, today)).filter((age) => age >= 18));
  return youngest >= 75 ? 4 : youngest >= 66 ? 3 : youngest >= 58 ? 2 : 1;
};

/** Of these homes the `count` without WeChat, oldest first, with some chance in it. */
export const chooseOffline = (
  random: Random,
  homes: readonly Home[],
  count: number,
  today: number,
): Set<string> =>
  new Set(
    homes
      .map((home) => ({ key: home.household.key, rank: reluctance(home, today) + random.next() * 1.2 }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, count)
      .map(({ key }) => key),
  );

const adults = (home: Home, today: number) =>
  home.members.filter((m) => ageOn(m.birth, today) >= 18).sort((a, b) => (a.birth < b.birth ? 1 : -1));

/** A home with WeChat: its adults have mobiles, the youngest of them is phoned first and speaks for all. */
export const equipOnline = (random: Random, numbers: Numbers, home: Home, today: number): void => {
  const grown = adults(home, today);
  grown.forEach((member, i) => {
    if (i === 0 || ageOn(member.birth, today) < 60 || random.chance(0.6)) member.phone = numbers.nextMobile();
  });
  home.household.contact = (grown[0] ?? home.members[0])?.key as string;
};

const KIN = ['儿子', '女儿', '侄子', '外甥'] as const;

/** A home without WeChat: a plain mobile, a landline, or none, and then through kin elsewhere or the grid worker. */
export const equipOffline = (
  random: Random,
  numbers: Numbers,
  home: Home,
  today: number,
  worker: string,
  kinName: () => string,
): void => {
  const [first] = adults(home, today);
  if (!first) return;
  home.household.contact = first.key;
  const how = random.weighted([
    ['mobile', 45],
    ['landline', 20],
    ['kin', 20],
    ['worker', 15],
  ]);
  if (how === 'mobile') first.phone = numbers.nextMobile();
  else if (how === 'landline') first.phone = numbers.nextLandline();
  else if (how === 'kin') first.through = `${random.pick(KIN)} ${kinName()} ${numbers.nextMobile()}`;
  else first.through = `网格员 ${worker}`;
};
