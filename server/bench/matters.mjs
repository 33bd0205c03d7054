// Plausible matters of one town in bulk, the same at every run: its archive of some years, and its open work.
import { makeNumber } from '@huiyin/shared/domain/matter/number';
import { ulid } from 'ulid';

const DAY = 86_400_000;

/** How much of a town's matters is open: some waits for long. */
const OPEN = 1 / 4;
const YEARS = 6;

export const COLUMNS = [
  ...['id', 'number', 'kind', 'item_id', 'title', 'workflow_id', 'state', 'seq', 'left_units', 'place_id'],
  ...['place_path', 'household_id', 'centre_id', 'window_id', 'rule_id', 'holder_id', 'lease_until'],
  ...[
    'owed_kind',
    'owed_id',
    'owed_turn',
    'owed_from',
    'owed_promise',
    'owed_limit',
    'owed_wake',
    'owed_hop',
  ],
  ...['owed_provisional', 'first_promise', 'applicant_name', 'initials', 'channel', 'filed_by', 'urgent'],
  ...['urged_at', 'created_at', 'closed_at', 'ending'],
];

const FAMILY = [...'王李张刘陈杨赵黄周吴'].map((name, i) => [name, 'wlzlcyzhzw'[i]]);
const GIVEN = [
  ...[
    ['秀英', 'xy'],
    ['建国', 'jg'],
    ['桂兰', 'gl'],
    ['志强', 'zq'],
    ['海燕', 'hy'],
    ['德厚', 'dh'],
  ],
  ...[
    ['小丽', 'xl'],
    ['永年', 'yn'],
    ['玉梅', 'ym'],
    ['大山', 'ds'],
  ],
];

/** mulberry32: the same numbers at every run. */
const dice = (seed) => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const pick = (list, at) => list[Math.floor(at * list.length)];

/** Who answers for what: weighted by repetition. [state, turn] of an open matter. */
const STANDS = [
  ...Array(6).fill(['submitted', 'us']),
  ...Array(8).fill(['handling', 'us']),
  ...Array(4).fill(['waiting', 'applicant']),
  ['handling', 'outside'],
  ['handling', 'publicity'],
  ['concluded', 'us'],
];

const owedBy = (desk, random) => {
  const [state, turn] = pick(STANDS, random());
  // One in twelve was handed to a person (a grid's task, a promise that was broken).
  const person = desk.staff.length > 0 && random() < 1 / 12;
  return {
    state,
    turn,
    kind: person ? 'staff' : 'window',
    id: person ? pick(desk.staff, random()) : desk.id,
  };
};

const stateOf = (dispute, owed) =>
  owed === null ? 'closed' : dispute && owed.state !== 'concluded' ? 'first-side' : owed.state;

const matter = (i, at, open, desk, workflow, now, random) => {
  const [family, f] = pick(FAMILY, random());
  const [given, g] = pick(GIVEN, random());
  const dispute = workflow.kind === 'dispute';
  const owed = open ? owedBy(desk, random) : null;
  // One in ten is late.
  const promise = open ? Math.round(now + (random() * 20 - 2) * DAY) : at + 5 * DAY;
  const held = owed?.turn === 'us' && random() < 0.3 ? pick(desk.staff, random()) : null;
  return [
    ...[ulid(at), makeNumber(i), workflow.kind, workflow.item_id || null, workflow.title, workflow.id],
    ...[stateOf(dispute, owed), 3, null, pick(desk.path.split('/').filter(Boolean), 0.99), desk.path],
    ...[
      `house-${i % 90_000}`,
      desk.centre_id,
      desk.id,
      dispute ? 'dispute-place' : 'window-competence',
      held ?? null,
    ],
    ...[
      null,
      owed?.kind ?? null,
      owed?.id ?? null,
      owed?.turn ?? null,
      owed ? at : null,
      owed ? promise : null,
    ],
    ...[
      owed ? promise + 20 * DAY : null,
      owed ? now + 400 * DAY : null,
      owed ? 0 : null,
      owed ? 0 : null,
      promise,
    ],
    ...[family + given, f + g, random() < 0.7 ? 'app' : 'counter', '本人', random() < 0.02 ? 1 : 0, null, at],
    ...[owed ? null : at + 4 * DAY, owed ? null : 'delivered'],
  ];
};

/**
 * `n` matters, oldest first, on these desks and workflows.
 * @param {number} n
 * @param {{ id: string, centre_id: string, path: string, staff: string[] }[]} desks
 * @param {{ id: string, kind: string, item_id: string, title: string }[]} workflows
 * @returns {unknown[][]} rows of `COLUMNS`
 */
export const makeMatters = (n, desks, workflows) => {
  const random = dice(20_261_122);
  const now = Date.now();
  return Array.from({ length: n }, (_, i) => {
    const at = Math.round(now - (1 - i / n) * YEARS * 365 * DAY) - DAY;
    return matter(i + 1, at, random() < OPEN, pick(desks, random()), pick(workflows, random()), now, random);
  });
};
