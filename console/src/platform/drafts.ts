/**
 * Half-done words on this PC. They live in the tab's session store: they outlive a reload, a lost session and a change of clerk, and are
 * gone when the browser closes or somebody signs out, since they name people. Each belongs to an owner (a clerk, or the counter of a
 * centre): nobody else of this PC is shown it.
 */
const PREFIX = 'huiyin.draft.';

interface Stored<T> {
  at: number;
  value: T;
}

const keyOf = (name: string, owner: string) => `${PREFIX}${owner}.${name}`;

export const saveDraft = <T>(name: string, owner: string, value: T): void => {
  try {
    sessionStorage.setItem(keyOf(name, owner), JSON.stringify({ at: Date.now(), value } satisfies Stored<T>));
  } catch {
    // A full or forbidden store loses the comfort, not the work on the screen.
  }
};

export const findDraft = <T>(name: string, owner: string): Stored<T> | null => {
  try {
    const raw = sessionStorage.getItem(keyOf(name, owner));
    return raw === null ? null : (JSON.parse(raw) as Stored<T>);
  } catch {
    return null;
  }
};

export const dropDraft = (name: string, owner: string): void => sessionStorage.removeItem(keyOf(name, owner));

/** How many half-done things lie on this PC, of whomever. */
export const countDrafts = (): number =>
  Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).length;
