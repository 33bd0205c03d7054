import type { RouteContract } from '@huiyin/shared/contracts/route';
import { Dice, seedFor } from './dice.js';
import { faultsOfHouse, sizeOf } from './house.js';
import { faultsOf, isRight } from './judge.js';
import { type Shot, shotOf } from './shots.js';
import { CANARY } from './strings.js';
import { FuzzWorld, type Heard } from './world.js';

/** How a route came through. */
export interface Met {
  readonly faults: readonly string[];
  /** So many got past the door, were right by the schemas, and were done. */
  readonly inside: number;
  readonly right: number;
  readonly done: number;
}

const MOST = 5;

/** The request as it was, so that it can be looked at; the body cut where it is long. */
const told = ({ as, how, method, url, headers, payload }: Shot, { status, text }: Heard): string =>
  [
    `${how}, as ${as}: ${method} ${url.slice(0, 300)}`,
    `  ${JSON.stringify(headers).slice(0, 300)}`,
    `  ${String(payload ?? '').slice(0, 900)}`,
    `  → ${status} ${text.slice(0, 500)}`,
  ].join('\n');

/** The sentences of refusals, and how often each was said: to be read as somebody of 72 would. */
export const SAID = new Map<string, { n: number; where: string }>();

const hear = (contract: RouteContract, { status, text }: Heard): void => {
  if (status < 400) return;
  const {
    title,
    next,
    errors = [],
  } = JSON.parse(text) as { title: string; next?: string; errors?: { path: string; message: string }[] };
  for (const [words, where] of [
    [`${title} ${next ?? ''}`, contract.id] as const,
    ...errors.map(({ path, message }) => [message, `${contract.id} ${path}`] as const),
  ]) {
    const known = SAID.get(words) ?? { n: 0, where };
    SAID.set(words, { ...known, n: known.n + 1 });
  }
};

/** One world after another: when a caller of it is gone for good, the next one begins. */
export class Worlds {
  private world: FuzzWorld | undefined;

  async get(): Promise<FuzzWorld> {
    if (this.world && !this.world.worn) return this.world;
    await this.end();
    this.world = await FuzzWorld.start();
    return this.world;
  }

  /** What is wrong with the house that is left behind. */
  async end(): Promise<string[]> {
    const { world } = this;
    if (!world) return [];
    this.world = undefined;
    const { matters, events } = await sizeOf(world);
    const faults =
      matters > 4 && events > matters ? [] : [`an empty house: ${matters} matters, ${events} events`];
    faults.push(...(await faultsOfHouse(world)));
    faults.push(...world.readLog(CANARY));
    await world.stop();
    this.left.push(...faults);
    return faults;
  }

  /** What was wrong with every house so far. */
  readonly left: string[] = [];
}

/** Routes whose work is dear by nature: hashing of passwords, drawing of pages and pictures, drawing up every workflow anew. */
const DEAR = new Set([
  ...[
    'account.signInStaff',
    'account.changePassword',
    'setup.resetPassword',
    'setup.addStaff',
    'setup.first',
  ],
  ...['mandate.helperCode', 'service.setLocalRule', 'setup.registerTemplate', 'attachment.download'],
  ...['print.sheet', 'print.receipt', 'print.letter', 'print.missing', 'roster.left', 'roster.leaving'],
]);
const DEAR_AT_MOST = 15;

/** The next shot; at a dear route, after some that were right, one that isn't (if the dice find one). */
const aimed = async (contract: RouteContract, world: FuzzWorld, dice: Dice, right: number): Promise<Shot> => {
  const enough = DEAR.has(contract.id) && right >= DEAR_AT_MOST;
  for (let tries = 0; ; tries++) {
    const shot = await shotOf(contract, world, dice);
    if (!enough || tries === 8 || !isRight(contract, shot)) return shot;
  }
};

/** Shoots `n` requests at a route. The same seed shoots the same ones, as far as the ids of the world allow. */
export const shootAt = async (
  contract: RouteContract,
  worlds: Worlds,
  n: number,
  seed: number,
): Promise<Met> => {
  const faults: string[] = [];
  const dice = new Dice(seedFor(seed, contract.id));
  let [inside, right, done] = [0, 0, 0];
  for (let i = 0; i < n && faults.length < MOST; i++) {
    const world = await worlds.get();
    const shot = await aimed(contract, world, dice, right);
    const heard = await world.send(shot);
    const admitted = heard.status !== 401 && heard.status !== 403;
    const wrong = faultsOf(contract, shot, heard, admitted);
    if (heard.status >= 400)
      wrong.push(...world.leaks(heard.text).map((secret) => `a refusal that says ${secret}`));
    wrong.push(...world.readLog(CANARY).map((line) => `the log says ${line.slice(0, 700)}`));
    if (wrong.length > 0) faults.push(`#${i} ${wrong.join('; ')}\n${told(shot, heard)}`);
    hear(contract, heard);
    if (heard.status < 300 && heard.text.startsWith('{'))
      world.ids.harvest(JSON.parse(heard.text), contract.path);
    if (admitted) inside++;
    if (admitted && isRight(contract, shot)) right++;
    if (heard.status < 300) done++;
  }
  return { faults, inside, right, done };
};
