import { Refused } from '@huiyin/shared/contracts/client';
import { createSignal, type Signal } from './signal';
import { findStored, store } from './storage';

/** Something that was done and may not have reached the server yet. The request key makes sending twice harmless. */
export interface OutboxRow {
  requestKey: string;
  /** What the person sees of it. */
  label: string;
  recordedAt: number;
  /** Why the server said no; such a row waits for a person, not for the signal. */
  refused?: string | undefined;
}

export interface Outbox<R extends OutboxRow> {
  /** What waits, oldest first; watched by the pages. */
  readonly rows: Signal<readonly R[]>;
  /** True while it is being sent. */
  readonly busy: Signal<boolean>;
  /** Opens the one that belongs to this scope (an account's or a worker's id). */
  open(scope: string): void;
  /** False: the phone's storage is full, and nothing was kept. */
  put(row: R): boolean;
  take(requestKey: string): void;
  change(requestKey: string, part: Partial<R>): void;
  /** Sends what waits, once at a time; what gets no answer stays. */
  send(): Promise<void>;
}

/** No answer, a server in trouble or a session that is over: another time may fare better. */
const mayTryAgain = (error: unknown): boolean =>
  !(error instanceof Refused) || error.problem.status >= 500 || [401, 429].includes(error.problem.status);

/** A row that will never be taken as it is: `say` tells why. */
export class Hopeless extends Error {
  constructor(readonly say: string) {
    super(say);
    this.name = 'Hopeless';
  }
}

/**
 * @param key under which the scope's storage keeps it
 * @param deliver sends one row; `save` keeps what of it has arrived already, should the app be killed in between
 * @param sayRefusal why the server said no, in words
 */
export const createOutbox = <R extends OutboxRow>(
  key: string,
  deliver: (row: R, save: (part: Partial<R>) => void, scope: string) => Promise<unknown>,
  sayRefusal: (error: unknown) => string,
): Outbox<R> => {
  const rows = createSignal<readonly R[]>([]);
  const busy = createSignal(false);
  let owner = '';
  let running: Promise<void> | null = null;

  const keepFor = (scope: string, next: readonly R[]): boolean => {
    const kept = store(scope, key, next);
    if (scope === owner) rows.set(next);
    return kept;
  };
  const rowsOf = (scope: string): readonly R[] =>
    scope === owner ? rows.get() : (findStored<R[]>(scope, key) ?? []);
  const changeIn = (scope: string, requestKey: string, part: Partial<R>) =>
    keepFor(
      scope,
      rowsOf(scope).map((row) => (row.requestKey === requestKey ? { ...row, ...part } : row)),
    );
  const takeFrom = (scope: string, requestKey: string) =>
    keepFor(
      scope,
      rowsOf(scope).filter((row) => row.requestKey !== requestKey),
    );

  /** False when there was no answer: the rest would fare no better now. */
  const sendOne = async (scope: string, row: R): Promise<boolean> => {
    try {
      await deliver(row, (part) => changeIn(scope, row.requestKey, part), scope);
      takeFrom(scope, row.requestKey);
      return true;
    } catch (error) {
      if (!(error instanceof Hopeless) && mayTryAgain(error)) return false;
      const refused = error instanceof Hopeless ? error.say : sayRefusal(error);
      changeIn(scope, row.requestKey, { refused } as Partial<R>);
      return true;
    }
  };

  const sendAll = async (): Promise<void> => {
    const scope = owner;
    for (const { requestKey } of rows.get()) {
      // Somebody else has signed in meanwhile: the rest waits for its own.
      if (scope !== owner) return;
      const row = rowsOf(scope).find((one) => one.requestKey === requestKey);
      if (!row || row.refused) continue;
      if (!(await sendOne(scope, row))) return;
    }
  };

  const send = (): Promise<void> => {
    if (!rows.get().some((row) => !row.refused)) return Promise.resolve();
    busy.set(true);
    const scope = owner;
    running ??= sendAll().finally(() => {
      running = null;
      busy.set(false);
      if (scope !== owner) void send();
    });
    return running;
  };

  return {
    rows,
    busy,
    open: (scope) => {
      if (owner === scope) return;
      owner = scope;
      rows.set(findStored<R[]>(scope, key) ?? []);
    },
    put: (row) => {
      const before = rows.get();
      if (keepFor(owner, [...before, row])) return true;
      keepFor(owner, before);
      return false;
    },
    take: (requestKey) => void takeFrom(owner, requestKey),
    change: (requestKey, part) => void changeIn(owner, requestKey, part),
    send,
  };
};
