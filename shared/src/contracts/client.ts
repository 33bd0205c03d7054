import type * as z from 'zod';
import { type Problem, problem } from './problem.js';
import type { Call, Reply, RouteContract } from './route.js';

/** How a front end speaks HTTP: `Taro.request` on the phone, `fetch` in the console. Rejects only when no answer came. */
export type Transport = (request: {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}) => Promise<{ status: number; body: unknown }>;

/** The server said no, and says why: `problem.code` is stable. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
  }
}

/** No answer came (no signal, a timeout): nobody knows whether it arrived; a keyed call may be sent again with the same key. */
export class Unreached extends Error {
  constructor(cause: unknown) {
    super('unreached', { cause });
    this.name = 'Unreached';
  }
}

export type Client = <C extends RouteContract>(contract: C, call: Call<C>) => Promise<Reply<C>>;

const withParams = (path: string, params: Record<string, unknown> | undefined) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')));

const withQuery = (path: string, query: Record<string, unknown> | undefined) => {
  const pairs = Object.entries(query ?? {}).filter(([, v]) => v !== undefined && v !== null && v !== '');
  return pairs.length === 0
    ? path
    : `${path}?${pairs.map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`).join('&')}`;
};

const asProblem = (status: number, body: unknown): Problem => {
  const parsed = problem.safeParse(body);
  return parsed.success
    ? parsed.data
    : { type: 'about:blank', status, code: 'unknown', title: '系统忙,请稍后再试。' };
};

/**
 * The one typed client. Throws `Refused` with the server's problem, `Unreached` when no answer came.
 * Unknown keys in replies are tolerated: phones in the field are older than the server.
 */
export const createClient =
  (transport: Transport, headers: () => Record<string, string>, base = ''): Client =>
  async (contract, call) => {
    const url = base + withQuery(withParams(contract.path, call.params as never), call.query as never);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const answer = await transport({
      method: contract.method,
      url,
      headers: {
        ...headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(call.requestKey ? { 'request-key': call.requestKey } : {}),
      },
      ...(body === undefined ? {} : { body }),
    }).catch((cause: unknown) => {
      throw new Unreached(cause);
    });
    if (answer.status >= 400) throw new Refused(asProblem(answer.status, answer.body));
    return (
      contract.reply === 'none' ? undefined : (contract.reply as z.ZodType).parse(answer.body)
    ) as never;
  };
