import { inject } from 'vitest';

/** A member of staff as the demo's seed made them. */
export interface StaffAccount {
  readonly who: string;
  readonly role: string;
  readonly where: string;
  readonly login: string;
  readonly password: string;
  readonly note: string;
}

/** Where the running world is reached, and who is in it. */
export interface World {
  readonly url: string;
  readonly standin: string;
  readonly accounts: readonly StaffAccount[];
}

declare module 'vitest' {
  interface ProvidedContext {
    world: World;
  }
}

/** The world that the setup started for this run. */
export const world = (): World => inject('world');

/** A staff account of the seed by its holder's name. */
export const getStaff = (who: string): StaffAccount => {
  const account = world().accounts.find((one) => one.who === who);
  if (!account) throw new Error(`the demo has no account of ${who}`);
  return account;
};
