import {
  type Client,
  createClient,
  Refused,
  type Transport,
  Unreached,
} from '@huiyin/shared/contracts/client';
import type { Problem } from '@huiyin/shared/contracts/problem';

const HEADERS = { 'x-huiyin-client': 'console', accept: 'application/json' };
/** Past this nobody knows whether it arrived; the same request key may be sent again. */
const PATIENCE_MS = 15_000;

const jsonOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const overFetch: Transport = async ({ method, url, headers, body }) => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const response = await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      signal: abort.signal,
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, body: await jsonOf(response) };
  } finally {
    clearTimeout(timer);
  }
};

const listeners = new Set<() => void>();

/** Calls back when the server says that the session is over (401), so that the sign-in can be laid over the page. */
export const onSignedOut = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const client = createClient(overFetch, () => HEADERS);

/** The typed client of the console: the session is a cookie, nothing to carry. */
export const api: Client = async (contract, call) => {
  try {
    return await client(contract, call);
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401 && !contract.id.startsWith('account.')) {
      for (const tell of listeners) tell();
    }
    throw error;
  }
};

/** The server's problem, if it was one. */
export const problemOf = (error: unknown): Problem | null =>
  error instanceof Refused ? error.problem : null;

/** No answer came: the line is down or the server is being restarted. */
export const isUnreached = (error: unknown): boolean => error instanceof Unreached;
