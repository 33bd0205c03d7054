import type { Reply } from '@huiyin/shared/contracts/route';
import type { setupOverview } from '@huiyin/shared/contracts/setup';
import { SETUP_MISSING } from '@huiyin/shared/labels/setup';

type Overview = Reply<typeof setupOverview>;
type Facts = Omit<Overview, 'steps' | 'ready'>;
type Step = Overview['steps'][number];

const missingPlaces = ({ places }: Facts): string[] => {
  const at = (level: string) => places.filter((place) => place.level === level);
  const bare = (level: string) =>
    at(level).filter(({ id }) => !places.some(({ parentId }) => parentId === id));
  return [
    ...(at('town').length === 0 && at('village').length === 0 ? [SETUP_MISSING.town] : []),
    ...bare('town').map(({ name }) => SETUP_MISSING.village(name)),
    ...bare('village').map(({ name }) => SETUP_MISSING.grid(name)),
  ];
};

const missingCentres = ({ places, centres }: Facts): string[] =>
  places
    .filter(({ level }) => level === 'town' || level === 'village')
    .filter(({ id }) => !centres.some(({ placeId }) => placeId === id))
    .map(({ name }) => SETUP_MISSING.centre(name));

const missingWindows = ({ centres, windows }: Facts): string[] =>
  centres
    .filter(({ id }) => !windows.some(({ centreId }) => centreId === id))
    .map(({ name }) => SETUP_MISSING.window(name));

const missingStaff = ({ places, centres, windows, staff }: Facts): string[] => {
  const posts = staff.filter(({ active }) => active).flatMap((person) => person.posts);
  const nameOf = new Map(centres.map(({ id, name }) => [id, name]));
  return [
    ...windows
      .filter(({ id }) => !posts.some((post) => post.role === 'clerk' && post.windowId === id))
      .map(({ name, centreId }) => SETUP_MISSING.seat(`${nameOf.get(centreId) ?? ''}${name}`)),
    ...places
      .filter(
        ({ level, id }) => level === 'grid' && !posts.some((p) => p.role === 'grid' && p.place.id === id),
      )
      .map(({ name }) => SETUP_MISSING.worker(name)),
    ...centres
      .filter(({ placeId }) => !posts.some((p) => p.role === 'supervisor' && p.place.id === placeId))
      .map(({ name }) => SETUP_MISSING.lead(name)),
  ];
};

const missingResidents = ({ places, villages }: Facts): string[] =>
  villages
    .filter(({ residents }) => residents === 0)
    .map(({ villageId }) => SETUP_MISSING.residents(places.find(({ id }) => id === villageId)?.name ?? ''));

/** What each step still lacks, in the order in which they are done; a step without anything to look at isn't done. */
export const stepsOf = (facts: Facts): Step[] => {
  const has = (rows: readonly unknown[]) => rows.length > 0;
  const step = (id: Step['id'], begun: boolean, missing: string[]): Step => ({
    id,
    done: begun && missing.length === 0,
    missing,
  });
  return [
    step('places', has(facts.places), missingPlaces(facts)),
    step('centres', has(facts.centres), missingCentres(facts)),
    step('windows', has(facts.windows), missingWindows(facts)),
    step('staff', has(facts.windows), missingStaff(facts)),
    step('register', has(facts.villages), missingResidents(facts)),
    step('wechat', true, has(facts.wechat) ? [] : [SETUP_MISSING.app]),
  ];
};
