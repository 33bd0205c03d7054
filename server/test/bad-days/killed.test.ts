import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSources } from '../../src/platform/database/data-sources.js';
import { bring, startQuarrel } from '../factories/quarrel.js';
import { startApp } from '../support/app.js';
import { type Child, startChild } from '../support/child.js';
import { freshDatabase, type TestDatabase, testDialect } from '../support/database.js';
import { Caller } from '../support/http.js';
import { TestClock } from '../support/test-clock.js';

const SUBMITS = 30;
/** Two starts of a process on a busy machine. */
const LONG = 90_000;

let database: TestDatabase;
let token: string;

beforeAll(async () => {
  database = await freshDatabase();
  const quarrel = await startQuarrel({ database, clock: new TestClock(Date.now()) });
  token = quarrel.li.token ?? '';
  await quarrel.stop();
}, LONG);
afterAll(() => database.drop());

const keys = Array.from({ length: SUBMITS }, () => randomUUID());
const story = (i: number) => ({ what: `第${i}件:墙占了一尺地`, want: '挪回去' });
const submit = (child: Child, i: number) =>
  bring(new Caller(child.url, token), story(i), keys[i]).then(
    ({ status, body }) => (status === 201 ? (body.id as string) : null),
    () => null,
  );

/** Every submit at once; the server dies as soon as some of them are acknowledged. */
const killInTheMiddle = async (child: Child, after: number): Promise<(string | null)[]> => {
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const answers = await Promise.all(
    keys.map(async (_, i) => {
      const id = await submit(child, i);
      if (id !== null && ++acknowledged >= after) killed ??= child.kill();
      return id;
    }),
  );
  await killed;
  return answers;
};

/** What a broken-off submit would leave behind, counted in the rows themselves. */
const HALVES = {
  'a matter without its last event':
    'SELECT m.id FROM matter m LEFT JOIN matter_event e ON e.matter_id = m.id AND e.seq = m.seq WHERE e.id IS NULL',
  'a matter without a party':
    'SELECT m.id FROM matter m LEFT JOIN matter_party p ON p.matter_id = m.id WHERE p.id IS NULL',
  'a matter without its case':
    'SELECT m.id FROM matter m LEFT JOIN dispute_case d ON d.id = m.id WHERE d.id IS NULL',
  'a case without its matter':
    'SELECT d.id FROM dispute_case d LEFT JOIN matter m ON d.id = m.id WHERE m.id IS NULL',
  'an event without its matter':
    'SELECT e.id FROM matter_event e LEFT JOIN matter m ON e.matter_id = m.id WHERE m.id IS NULL',
  'a request key without a result': "SELECT request_key FROM request_key WHERE result_id = ''",
};

describe('a server that is killed in the middle of thirty submits', () => {
  it('has lost nothing that it acknowledged, done nothing by halves, and does the rest once', {
    timeout: LONG,
  }, async () => {
    const first = await startChild(database);
    const acknowledged = await killInTheMiddle(first, 8);
    const known = acknowledged.filter((id) => id !== null);
    expect(known.length).toBeGreaterThanOrEqual(8);
    expect(known.length).toBeLessThan(SUBMITS);

    const second = await startChild(database);
    const phone = new Caller(second.url, token);
    for (const [i, id] of acknowledged.entries()) {
      if (id === null) continue;
      const { status, body } = await phone.get(`/api/matters/${id}`);
      expect([status, body.state, body.timeline?.length]).toEqual([200, 'received', 1]);
      expect(JSON.stringify(body.sections)).toContain(story(i).what);
    }

    const again = await Promise.all(keys.map((_, i) => submit(second, i)));
    expect(again.every((id) => id !== null)).toBe(true);
    expect(new Set(again).size).toBe(SUBMITS);
    for (const [i, id] of acknowledged.entries()) if (id !== null) expect(again[i]).toBe(id);
    const { open } = (await phone.get('/api/my/matters')).body;
    expect(open).toHaveLength(SUBMITS);
    expect(await second.stop()).toBe(0);

    const app = await startApp({ database });
    const { reader } = app.get(DataSources);
    for (const [what, sql] of Object.entries(HALVES))
      expect([what, await reader.query(sql)]).toEqual([what, []]);
    await app.stop();
  });
});

describe('a second process on the same database', () => {
  it('is refused by a SQLite file with a sentence that helps; a MariaDB serves both', {
    timeout: LONG,
  }, async () => {
    const first = await startChild(database);
    const second = startChild(database);
    if (testDialect() === 'sqlite')
      await expect(second).rejects.toThrow(/exit 1: .*这个数据库正由另一个进程使用（?\(?进程号/s);
    else expect(await (await second).stop()).toBe(0);
    expect((await new Caller(first.url, token).get('/api/my/matters')).status).toBe(200);
    expect(await first.stop()).toBe(0);
  });
});
