import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { RegisterWriter } from '../../src/features/register/register-writer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Log } from '../../src/platform/logging/log.js';
import { ABSENT, CALLERS, startWorld, type World } from '../access/world.js';
import { aHousehold, aResident } from '../factories/village.js';
import type { TestApp } from '../support/app.js';
import type { Dice } from './dice.js';
import { Ids, topicOf } from './ids.js';

/** What the contract's schemas get to see. */
export interface Parts {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/** One request on the wire. */
export interface Wire {
  readonly as: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer | undefined;
}

export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly ms: number;
}

/** Numbers that no refusal and no line of the log may ever contain. */
const SECRETS = [
  makeIdNumber('999999', '1948-03-17', 5),
  makeIdNumber('999999', '1951-11-29', 6),
  '13877770001',
  '13877770002',
];

const home = aHousehold('h1', 'g1', { headId: 'r1' });
const GUARDED = [0, 1].map((i) =>
  aResident(`guarded${i}`, ['秦守密', '尤不言'][i] ?? '', home, {
    ...{ birth: '1948-03-17', idNumber: SECRETS[i] ?? null, phone: SECRETS[i + 2] ?? null },
  }),
);
const GUARDED_NAMES = ['秦守密', '尤不言'];

/** The access matrix's two villages, with everybody who might call, and somebody whose numbers must never be heard of. */
export class FuzzWorld {
  readonly ids = new Ids();
  /** A caller whose session can't be had again: time for another world. */
  worn = false;

  private constructor(
    private readonly world: World,
    private readonly lines: string[],
  ) {}

  static async start(): Promise<FuzzWorld> {
    const lines: string[] = [];
    const world = await startWorld({
      log: Log.to('info', { write: (line: string) => void lines.push(line) }),
    });
    const register = world.app.get(RegisterWriter);
    await world.app.get(UnitOfWork).run('test.guarded', (tx) => register.insertResidents(tx, GUARDED));
    const fuzz = new FuzzWorld(world, lines);
    fuzz.learn();
    await fuzz.learnItems();
    return fuzz;
  }

  get app(): TestApp {
    return this.world.app;
  }

  private learn(): void {
    const { ids } = this;
    for (const side of [this.world.near, this.world.far, ABSENT])
      for (const [what, id] of Object.entries(side)) if (typeof id === 'string') ids.add(topicOf(what), id);
    ids.add('place', 'c', 't', 'g1', 'g3', 'l1');
    ids.add('centre', 'tc');
    ids.add('window', 'tw1', 'tw2');
    ids.add('staff', 'clerk1', 'grid2', 'many1', 'clerk2', 'editor');
    ids.add('resident', 'n1', ...GUARDED.map(({ id }) => id));
    ids.add('slot', 'bank-card', 'medical', 'no-such-paper');
    ids.add('cursor', 'MTc3MjQxMzIwMDAwMDow', '30', '-1', '1e9', '!!!', ':');
  }

  private async learnItems(): Promise<void> {
    const { text } = await this.send({ as: 'guest', method: 'GET', url: '/api/items', headers: {} });
    this.ids.harvest(JSON.parse(text), '/api/items');
  }

  /** Who may be chosen, those first whom the contract lets in. */
  admitted(callers: readonly string[]): string[] {
    if (callers.includes('guest')) return CALLERS;
    return CALLERS.filter((name) =>
      name.includes('.')
        ? callers.includes(name.split('.')[0] ?? '')
        : name !== 'guest' && callers.includes('account'),
    );
  }

  anybody(dice: Dice): string {
    return dice.pick(CALLERS);
  }

  /** Sends it as that caller; a session that was ended is opened again for the next time. */
  async send({ as, method, url, headers, payload }: Wire): Promise<Heard> {
    const server = this.app.app.getHttpAdapter().getInstance() as FastifyInstance;
    const token = this.world.callers.get(as)?.token;
    const since = performance.now();
    const answer = (await server.inject({
      method: method as 'GET',
      url,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
      remoteAddress: `10.0.${this.turn >> 8}.${this.turn++ & 255}`,
    })) as LightMyRequestResponse;
    const heard = {
      status: answer.statusCode,
      type: String(answer.headers['content-type'] ?? ''),
      text: answer.payload,
      ms: performance.now() - since,
    };
    if (heard.status === 401 && token && headers.authorization === undefined) await this.renew(as);
    if (heard.status === 403 && heard.text.includes('password-due')) this.worn = true;
    // Brakes against floods are not what is looked at here.
    if (heard.status === 429) this.app.clock.pass(16 * 60_000);
    return heard;
  }

  private turn = 0;

  private async renew(name: string): Promise<void> {
    const fresh = await this.world.again(name);
    (this.world.callers as Map<string, typeof fresh>).set(name, fresh);
    const me = await fresh.get('/api/me');
    if (me.status !== 200) this.worn = true;
  }

  /** What of `text` should never be said: another's number, or in the log a name or what somebody wrote. */
  leaks(text: string, more: readonly string[] = []): string[] {
    return [...SECRETS, ...more].filter((secret) => text.includes(secret));
  }

  /** Lines of the log that tell of a bug, and lines that tell of a person. Empties the log. */
  readLog(canary: string): string[] {
    const lines = this.lines.splice(0);
    return lines.filter(
      (line) => line.includes('"bug":true') || this.leaks(line, [...GUARDED_NAMES, canary]).length > 0,
    );
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}
