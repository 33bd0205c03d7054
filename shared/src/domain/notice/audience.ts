import { dayFrom } from '../calendar/days.js';
import { ageOn } from '../people/age.js';

/** A condition that people may meet; an audience asks for any of them. */
export type Condition =
  | { by: 'age'; atLeast: number; atMost?: number | undefined; on: string }
  | { by: 'tag'; tag: string };

/** Whom a notice is for: people of these places who meet any of the conditions (none: everybody), taken together by household. */
export interface Audience {
  placeIds: readonly string[];
  anyOf: readonly Condition[];
}

/** What the register says of one person. `placePath`: ids from the top of the tree to the grid or cell, with slashes at both ends. */
export interface Candidate {
  residentId: string;
  householdId: string;
  placePath: string;
  /** `YYYY-MM-DD`; null when nobody knows it: then no age condition is met. */
  birth: string | null;
  tags: ReadonlySet<string>;
}

/** Why somebody is invited. Which tag it was is never said: only the conditions of the notice know. */
export type Reason = 'everybody' | 'age' | 'tag';

export interface Invited {
  residentId: string;
  reason: Reason;
}

export interface InvitedHousehold {
  householdId: string;
  members: readonly Invited[];
}

const livesIn = (placePath: string, placeIds: readonly string[]) =>
  placeIds.some((id) => placePath.includes(`/${id}/`));

const meets = (person: Candidate, condition: Condition): boolean => {
  if (condition.by === 'tag') return person.tags.has(condition.tag);
  if (person.birth === null) return false;
  const age = ageOn(person.birth, dayFrom(condition.on));
  return age >= condition.atLeast && age <= (condition.atMost ?? Number.POSITIVE_INFINITY);
};

/** Why this person is invited, or null. Age comes before a tag: the least that must be known is kept. */
export const reasonFor = (audience: Audience, person: Candidate): Reason | null => {
  if (!livesIn(person.placePath, audience.placeIds)) return null;
  if (audience.anyOf.length === 0) return 'everybody';
  const met = audience.anyOf.filter((condition) => meets(person, condition)).map(({ by }) => by);
  return met.includes('age') ? 'age' : met.includes('tag') ? 'tag' : null;
};

/** The audience by household, each once, in the order in which they first come; one with nobody invited is not there. */
export const invite = (audience: Audience, people: Iterable<Candidate>): InvitedHousehold[] => {
  const households = new Map<string, Map<string, Reason>>();
  for (const person of people) {
    const reason = reasonFor(audience, person);
    if (reason === null) continue;
    const members = households.get(person.householdId) ?? new Map<string, Reason>();
    households.set(person.householdId, members.set(person.residentId, reason));
  }
  return [...households].map(([householdId, members]) => ({
    householdId,
    members: [...members].map(([residentId, reason]) => ({ residentId, reason })),
  }));
};
