import type { Person } from '@/platform/session';

export interface Household {
  key: string;
  address: string | null;
  worker: Person['gridWorker'];
  persons: Person[];
}

/** Persons by the household in which they live; who has none stands alone. */
export const byHousehold = (persons: readonly Person[]): Household[] => {
  const households = new Map<string, Household>();
  for (const person of persons) {
    const key = person.householdId ?? person.id;
    const found = households.get(key);
    if (found) found.persons.push(person);
    else households.set(key, { key, address: person.address, worker: person.gridWorker, persons: [person] });
  }
  return [...households.values()];
};
