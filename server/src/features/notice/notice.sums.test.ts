import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Screening, sendScreening, startScreening } from '../../../test/factories/eye-screening.js';
import type { Caller } from '../../../test/support/http.js';

let world: Screening;
let editor: Caller;
const workers: Record<string, Caller> = {};
const phones: Record<string, Caller> = {};

beforeAll(async () => {
  world = await startScreening();
  editor = await world.as('staff', 'many1');
  for (const grid of ['g1', 'g2']) workers[grid] = await world.as('staff', `grid${grid.slice(1)}`);
  for (const account of ['a1', 'a7']) phones[account] = await world.as('account', account);
});
afterAll(() => world.stop());

const HOMES = [
  { householdId: 'h1', gridId: 'g1', residents: ['r1', 'r1b'] },
  { householdId: 'h2', gridId: 'g1', residents: ['r2'] },
  { householdId: 'h3', gridId: 'g1', residents: ['r3'] },
  { householdId: 'h5', gridId: 'g1', residents: ['r5'] },
  { householdId: 'h7', gridId: 'g2', residents: ['r7'] },
];

const attendance = fc.constantFrom('go', 'no', 'ride');
const door = fc.record({
  kind: fc.constant('door' as const),
  home: fc.constantFrom(...HOMES),
  how: fc.constantFrom('door', 'phone'),
  result: fc.constantFrom('told', 'absent', 'moved-away', 'refused'),
  answer: fc.option(attendance),
  minutesAgo: fc.integer({ min: 0, max: 120 }),
});
const phone = fc.record({
  kind: fc.constant('phone' as const),
  who: fc.constantFrom({ account: 'a1', residentId: 'r1' }, { account: 'a7', residentId: 'r7' }),
  answer: fc.option(attendance),
});

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

const play = async (id: string, step: Of<typeof door> | Of<typeof phone>) => {
  if (step.kind === 'phone') {
    const { account, residentId } = step.who;
    const caller = phones[account] as Caller;
    if (step.answer === null) return caller.get(`/api/notices/${id}`);
    return caller.post(`/api/notices/${id}/answers`, { answers: [{ residentId, answer: step.answer }] });
  }
  const { householdId, gridId, residents } = step.home;
  const { how, result, answer } = step;
  const answers =
    result === 'told' && answer !== null ? residents.map((residentId) => ({ residentId, answer })) : [];
  const at = world.app.clock.now() - step.minutesAgo * 60_000;
  return (workers[gridId] as Caller).post(`/api/staff/doors/${id}/${householdId}`, {
    how,
    result,
    answers,
    at,
  });
};

describe('the board after random doors and answers', () => {
  it('has sums that equal its tiles, in its row, and tasks that are open exactly while somebody is left', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(door, phone), { maxLength: 8 }),
        fc.boolean(),
        async (steps, together) => {
          n += 1;
          world.app.clock.pass(1000);
          const title = `第${n}次查眼睛`;
          const id = await sendScreening(editor, { title });
          world.app.clock.pass(3 * 3600);
          const calls = together
            ? await Promise.all(steps.map((step) => play(id, step)))
            : await steps.reduce<Promise<{ status: number }[]>>(
                async (done, step) => [...(await done), await play(id, step)],
                Promise.resolve([]),
              );
          expect(calls.map(({ status }) => status)).toEqual(steps.map(() => 200));
          const { notice, sums, grids } = (await editor.get(`/api/staff/notices/${id}/board`)).body;
          // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the wire carries
          const tiles: any[] = grids.flatMap((grid: any) => grid.tiles);
          const count = (...states: string[]) => tiles.filter(({ state }) => states.includes(state)).length;
          const by = (channel: string) =>
            tiles.filter((t) => ['told', 'answered'].includes(t.state) && t.channel === channel).length;
          expect(tiles).toHaveLength(5);
          expect(sums).toMatchObject({
            ...{ households: 5, reached: count('told', 'answered'), answered: count('answered') },
            ...{ excused: count('excused'), left: count('waiting', 'sent') },
            ...{ byWechat: by('wechat'), byPhone: by('phone'), byDoor: by('door') },
          });
          expect(sums.reached + sums.excused + sums.left).toBe(sums.households);
          expect(sums.byWechat + sums.byPhone + sums.byDoor).toBe(sums.reached);
          expect(notice).toMatchObject({ households: 5, reached: sums.reached, answered: sums.answered });
          for (const grid of grids) {
            const { body } = await (workers[grid.grid.id] as Caller).get('/api/queue?view=mine&limit=100');
            const open = body.items.some((task: { title: string }) => task.title.includes(`${title}（`));
            // biome-ignore lint/suspicious/noExplicitAny: as above
            const left = grid.tiles.filter((t: any) => ['waiting', 'sent'].includes(t.state)).length;
            expect(open).toBe(left > 0);
          }
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);
});
