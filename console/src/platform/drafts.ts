/**
 * Half-done forms on this PC. They live in the tab's session store: they outlive a reload, a lost session and a change of
 * clerk, and are gone when the browser closes, since they name people.
 */
const PREFIX = 'huiyin.draft.';

export interface Stored<T> {
  at: number;
  /** Staff id of whoever began it. */
  by: string;
  value: T;
}

export const saveDraft = <T>(name: string, by: string, value: T): void => {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), by, value } satisfies Stored<T>));
  } catch {
    // A full or forbidden store loses the comfort, not the work on the screen.
  }
};

export const findDraft = <T>(name: string): Stored<T> | null => {
  try {
    const raw = sessionStorage.getItem(PREFIX + name);
    return raw === null ? null : (JSON.parse(raw) as Stored<T>);
  } catch {
    return null;
  }
};

export const dropDraft = (name: string): void => sessionStorage.removeItem(PREFIX + name);
