import type { StoryClock } from '../story-clock.js';
import type { World } from '../world/types.js';
import type { Actors } from './actors.js';

/** One moment of the past. */
export interface Scene {
  daysAgo: number;
  at: string;
  play(stage: Stage): Promise<void>;
}

/** What a scene has to hand: its people, and notes that later scenes read. */
export interface Stage {
  actors: Actors;
  world: World;
  clock: StoryClock;
  /** Ids that scenes leave for later ones, by a name of the story. */
  ids: Map<string, string>;
}

/** A scene so many days ago, at that time of day. */
export const scene = (daysAgo: number, at: string, play: (stage: Stage) => Promise<void>): Scene => ({
  daysAgo,
  at,
  play,
});
