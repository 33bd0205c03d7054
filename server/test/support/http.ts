import { randomUUID } from 'node:crypto';

export interface Answer {
  readonly status: number;
  // The tests look into replies of every contract; each says what it expects.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
  readonly headers: Headers;
}

/** One caller of the API: a guest, or whoever the token belongs to. */
export class Caller {
  constructor(
    private readonly url: string,
    readonly token?: string,
  ) {}

  as(token: string): Caller {
    return new Caller(this.url, token);
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  /** @param key the request key; every call has one of its own unless told */
  post(path: string, body: unknown = {}, key: string = randomUUID()): Promise<Answer> {
    return this.call('POST', path, body, key);
  }

  put(path: string, body: unknown = {}): Promise<Answer> {
    return this.call('PUT', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path);
  }

  private async call(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'request-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = await bodyOf(answer);
    return { status: answer.status, headers: answer.headers, body: said };
  }
}

/** What came, as JSON where it is JSON; a file's bytes stay text, and nothing is nothing. */
const bodyOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  if (text === '') return undefined;
  return (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text;
};
