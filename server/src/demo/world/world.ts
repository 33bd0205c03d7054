import { dayFrom } from '@huiyin/shared/domain/calendar/calendar';
import { buildVillage, IdNumbers } from './build-village.js';
import { chooseOffline, equipOffline, equipOnline, type Home, Numbers } from './contacts.js';
import { givenName, surname } from './names.js';
import { CAST, type CastFamily, DAUGHTER } from './personas.js';
import { CENTRES, makePlaces, VILLAGES, type Village, WINDOWS } from './places.js';
import { Random } from './random.js';
import { STAFF } from './staff.js';
import { tagHomes } from './tags.js';
import type { World, WorldAccount } from './types.js';

const DATE = '2026-11-22';
const SEED = 20_261_122;

/** Households without WeChat in each village. */
const OFFLINE: Readonly<Record<string, number>> = { liuxi: 131, shiqiao: 17 };

const workerOf = (grid: string): string =>
  STAFF.find((one) => one.posts.some((post) => post.role === 'grid' && post.place === grid))?.name ?? '';

const castFamilyOf = (home: Home): CastFamily | undefined =>
  CAST.find((family) => family.members.some((member) => member.key === home.household.head));

const openAccount = (random: Random, home: Home): WorldAccount => {
  const cast = castFamilyOf(home);
  const owner = home.members.find((m) => m.key === (cast?.account?.owner ?? home.household.contact));
  if (!owner?.phone) throw new Error(`no owner with a phone at ${home.household.key}`);
  home.household.contact = owner.key;
  for (const member of home.members) member.wechat = true;
  const note = cast?.account?.note;
  return {
    key: owner.key,
    openid: `wx-${owner.key}`,
    name: owner.name,
    phone: owner.phone,
    speaksFor: home.members.map((m) => m.key),
    consents: note
      ? { needPapers: 3, result: 3, progress: 3 }
      : { needPapers: random.int(0, 1), result: random.int(0, 2), progress: random.int(0, 2) },
    persona: note ? { note } : null,
  };
};

/** Phones, WeChat and tags of one village; returns its accounts. The cast are equipped by hand. */
const equip = (random: Random, numbers: Numbers, village: Village, homes: readonly Home[], today: number) => {
  const byHand = homes.filter(castFamilyOf);
  const others = homes.filter((home) => !castFamilyOf(home));
  const castOffline = byHand.filter((home) => !castFamilyOf(home)?.account);
  const offline = chooseOffline(random, others, (OFFLINE[village.key] ?? 0) - castOffline.length, today);
  for (const home of others) {
    const kin = () => surname(random) + givenName(random, 'm', 40);
    if (offline.has(home.household.key))
      equipOffline(random, numbers, home, today, workerOf(home.household.grid), kin);
    else equipOnline(random, numbers, home, today);
  }
  tagHomes(random, others, today);
  return homes
    .filter((home) => !offline.has(home.household.key) && !castOffline.includes(home))
    .map((home) => openAccount(random, home));
};

const daughter = (): WorldAccount => ({
  key: DAUGHTER.key,
  openid: `wx-${DAUGHTER.key}`,
  name: DAUGHTER.name,
  phone: DAUGHTER.phone,
  speaksFor: [],
  consents: { needPapers: 1, result: 1, progress: 1 },
  persona: { note: DAUGHTER.note },
});

/** The invented world, the same on every machine: plain objects, no clock, no database. */
export const makeWorld = (): World => {
  const random = new Random(SEED);
  const ids = new IdNumbers(random);
  const numbers = new Numbers();
  const today = dayFrom(DATE);
  const built = VILLAGES.map((village) => ({ village, ...buildVillage(random, ids, village, today) }));
  const accounts = built.flatMap(({ village, homes }) => equip(random, numbers, village, homes, today));
  const homes = built.flatMap((part) => part.homes);
  return {
    date: DATE,
    password: 'huiyin-demo',
    places: [...makePlaces(), ...built.flatMap((part) => part.cells)],
    centres: [...CENTRES],
    windows: [...WINDOWS],
    staff: [...STAFF],
    households: homes.map((home) => home.household),
    residents: homes.flatMap((home) => home.members),
    accounts: [...accounts, daughter()],
  };
};
