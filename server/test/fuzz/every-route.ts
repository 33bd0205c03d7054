import { appendFileSync } from 'node:fs';
import { ROUTES } from '@huiyin/shared/contracts/index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDialect } from '../support/database.js';
import { SAID, shootAt, Worlds } from './run.js';

/** `npm run fuzz` sets both; in `npm test` the seed stands still, so that a red test is somebody's change. */
const SEED = Number(process.env.HUIYIN_FUZZ_SEED ?? 20_261_122);
const EACH = Number(process.env.HUIYIN_FUZZ_EACH ?? 200);
const AT_LENGTH = process.env.HUIYIN_FUZZ_EACH !== undefined;

/** What a database can change: where texts, numbers and pages are kept. */
const ON_BOTH = new Set([
  ...['matter.act', 'service.submit', 'dispute.submit', 'notice.create'],
  ...['register.find', 'matter.search', 'matter.queue', 'aftercare.callbacks'],
]);

const LONG = 60_000 + EACH * 300;

/** Stacks are read by nobody here; making them costs more than the requests. */
const SHORT_STACKS = 3;

/** The sentences that were said, into the file that the environment names: to be read as a villager would. */
const writeWords = (): void => {
  const report = process.env.HUIYIN_FUZZ_WORDS;
  if (!report) return;
  const rows = [...SAID].sort(([, a], [, b]) => b.n - a.n);
  appendFileSync(report, rows.map(([words, { n, where }]) => `${n}\t${words}\t${where}\n`).join(''));
};

/** One part of the routes, as the route table has them now; two parts run side by side. */
export const fuzzEvery = (part: number, of: number): void => {
  const all = ROUTES.filter(({ id }) => AT_LENGTH || testDialect() === 'sqlite' || ON_BOTH.has(id));
  const routes = all.filter((_, i) => i % of === part).map((route) => [route.id, route] as const);

  describe(`every route, ${EACH} requests each, seed ${SEED}`, () => {
    const worlds = new Worlds();
    const { stackTraceLimit } = Error;
    beforeAll(async () => {
      console.log(`fuzz: seed ${SEED}, ${EACH} requests for each of ${routes.length} routes`);
      await worlds.get();
      Error.stackTraceLimit = SHORT_STACKS;
    }, LONG);
    afterAll(() => {
      Error.stackTraceLimit = stackTraceLimit;
      writeWords();
    });

    it.each(routes)('%s stands', { timeout: LONG }, async (_, route) => {
      const { faults, inside, right } = await shootAt(route, worlds, EACH, SEED);
      expect(faults.join('\n\n')).toBe('');
      // The dice must not roll past the door alone.
      expect(inside, 'got past the door').toBeGreaterThan(EACH / 10);
      expect(right, 'was right by the contract').toBeGreaterThan(Math.min(EACH / 20, 14));
    });

    it('and the house stands', { timeout: LONG }, async () => {
      await worlds.end();
      expect(worlds.left.join('\n')).toBe('');
    });
  });
};
