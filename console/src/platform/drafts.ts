import { dropDeskDraft, listDeskDrafts, putDeskDraft } from '@huiyin/shared/contracts/desk-draft';
import { api } from './api';

/**
 * Half-done words, each of one clerk and nobody else's. They are kept sealed on the server, under that clerk's name; this PC holds them in
 * the tab's session store only while their clerk sits here, so that a reload or a lost line costs nothing. Whoever comes next finds nothing.
 */
const PREFIX = 'huiyin.draft.';
/** Typing rests this long before it is sent. */
const REST_MS = 800;

interface Stored<T> {
  at: number;
  value: T;
}

const keyOf = (name: string, owner: string) => `${PREFIX}${owner}.${name}`;

/** Changed here and not yet on the server: name → owner. */
const dirty = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

const mark = (name: string, owner: string) => {
  dirty.set(name, owner);
  clearTimeout(timer);
  timer = setTimeout(() => void flushDrafts(), REST_MS);
};

export const saveDraft = <T>(name: string, owner: string, value: T): void => {
  try {
    sessionStorage.setItem(keyOf(name, owner), JSON.stringify({ at: Date.now(), value } satisfies Stored<T>));
  } catch {
    // A full or forbidden store loses the comfort, not the work on the screen.
  }
  mark(name, owner);
};

export const findDraft = <T>(name: string, owner: string): Stored<T> | null => {
  try {
    const raw = sessionStorage.getItem(keyOf(name, owner));
    return raw === null ? null : (JSON.parse(raw) as Stored<T>);
  } catch {
    return null;
  }
};

export const dropDraft = (name: string, owner: string): void => {
  if (sessionStorage.getItem(keyOf(name, owner)) === null) return;
  sessionStorage.removeItem(keyOf(name, owner));
  mark(name, owner);
};

const sendOne = async (name: string, owner: string): Promise<void> => {
  const draft = findDraft<unknown>(name, owner);
  const params = { name };
  if (draft) await api(putDeskDraft, { params, body: { value: draft } });
  else await api(dropDeskDraft, { params });
};

/** Sends what is not on the server yet. @returns how many still aren't */
export const flushDrafts = async (): Promise<number> => {
  clearTimeout(timer);
  for (const [name, owner] of [...dirty]) {
    dirty.delete(name);
    try {
      await sendOne(name, owner);
    } catch {
      if (!dirty.has(name)) dirty.set(name, owner);
    }
  }
  return dirty.size;
};

/** Brings this clerk's half-done work to this PC, whichever PC it was begun on; what stands here and is newer stays. */
export const bringDrafts = async (owner: string): Promise<void> => {
  const { drafts } = await api(listDeskDrafts, {});
  for (const { name, value } of drafts) {
    const kept = value as Stored<unknown> | null;
    const here = findDraft(name, owner);
    if (typeof kept?.at === 'number' && (here === null || here.at < kept.at))
      sessionStorage.setItem(keyOf(name, owner), JSON.stringify(kept));
  }
};

/** Nothing of anybody's half-done work stays on this PC. */
export const clearDrafts = (): void => {
  clearTimeout(timer);
  dirty.clear();
  for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith(PREFIX)))
    sessionStorage.removeItem(key);
};
