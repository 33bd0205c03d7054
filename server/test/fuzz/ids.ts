import type { Dice } from './dice.js';
import { ODD } from './strings.js';

/** What a path or a key calls it, and what it is. */
const ALIASES: Readonly<Record<string, string>> = {
  village: 'place',
  parent: 'place',
  grid: 'place',
  standIn: 'staff',
  worker: 'staff',
  file: 'attachment',
  paper: 'attachment',
  same: 'resident',
  subject: 'resident',
  person: 'resident',
  publicity: 'sheet',
  queue: 'matter',
  party: 'window',
  // As the access matrix's world calls its records.
  service: 'matter',
  kept: 'matter',
  dispute: 'matter',
  task: 'matter',
  spare: 'resident',
  unsent: 'attachment',
  draft: 'notice',
  sendable: 'notice',
  recallable: 'notice',
};

export const topicOf = (word: string): string => {
  const one = word.replace(/s$/, '');
  return ALIASES[one] ?? one;
};

/** The last named part of a path before its parameter: `/api/matters/:id/claim` is about a matter. */
const topicOfPath = (path: string): string => {
  const parts = path.split('/').filter((part) => part && part !== 'api' && part !== 'my' && part !== 'me');
  const at = parts.findIndex((part) => part.startsWith(':'));
  return topicOf(parts[at > 0 ? at - 1 : 0] ?? '');
};

const ABSENT = ['01K00000000000000000000000', 'nobody', '0', 'x'.repeat(64), 'x'.repeat(65)];
const KEPT = 60;

/** Ids that there are, by what they name. Grows by what the server answers, so that a new feature's rows are found by themselves. */
export class Ids {
  private readonly known = new Map<string, string[]>();

  add(topic: string, ...ids: readonly string[]): void {
    const list = this.known.get(topic) ?? [];
    this.known.set(topic, list);
    for (const id of ids) if (!list.includes(id)) list.push(id);
    // The first ones are the seeded world's; of the later ones the newest stay.
    if (list.length > KEPT) list.splice(KEPT / 2, list.length - KEPT);
  }

  /** Mostly one that there is of what this key names in this path; sometimes another thing's, or none. */
  pick(key: string, path: string, dice: Dice): string {
    const word = /^(.*?)(Ids?|As)$/.exec(key)?.[1];
    const topic = /^ids?$/i.test(key) ? topicOfPath(path) : topicOf(word ?? key);
    const own = this.known.get(topic) ?? [];
    if (own.length > 0 && dice.chance(0.8)) return dice.pick(own);
    const other = dice.pick([...this.known.values()]);
    return dice.chance(0.5) ? dice.pick(other) : dice.pick(dice.chance(0.7) ? ABSENT : ODD);
  }

  /** Keeps what a reply names: its own `id`s under the path's topic, a `staffId` or a `leave.id` under theirs. */
  harvest(reply: unknown, path: string, holder = ''): void {
    if (Array.isArray(reply)) {
      for (const one of reply.slice(0, 8)) this.harvest(one, path, holder);
      return;
    }
    if (typeof reply !== 'object' || reply === null) return;
    for (const [key, value] of Object.entries(reply)) {
      if (typeof value !== 'string') this.harvest(value, path, key === 'items' ? '' : key);
      else if (key === 'id') this.add(holder === '' ? topicOfPath(path) : topicOf(holder), value);
      else if (/^[a-z]+Id$/.test(key)) this.add(topicOf(key.slice(0, -2)), value);
      else if (key === 'number') this.add('number', value);
      else if (key === 'next') this.add('cursor', value);
    }
  }
}
