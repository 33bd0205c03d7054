import type { Running } from '../../app/boot.js';
import { Sweep } from '../../features/matter/clock/sweep.js';
import { TakeDownRound } from '../../features/publicity/take-down-round.js';
import { AcceptanceRound } from '../../features/service/acceptance/round.js';
import type { StoryClock } from '../story-clock.js';
import type { World } from '../world/types.js';
import { Actors } from './actors.js';
import { disputeScenes } from './disputes.js';
import { noticeScenes } from './notices.js';
import type { Stage } from './scene.js';
import { serviceScenes } from './services.js';

/**
 * Lives through some weeks: the people of the invented world do what they would do, through the API, at the time of the story; the
 * clock's rounds look in between. What stands there afterwards is what the server itself made of it.
 */
export const live = async (running: Running, clock: StoryClock, world: World): Promise<void> => {
  const stage: Stage = { actors: new Actors(running), world, clock, ids: new Map() };
  const scenes = [...serviceScenes(world), ...disputeScenes(), ...noticeScenes()];
  const inOrder = scenes.sort((a, b) => b.daysAgo - a.daysAgo || a.at.localeCompare(b.at));
  for (const scene of inOrder) {
    clock.goTo(scene.daysAgo, scene.at);
    await running.get(TakeDownRound).round();
    await running.get(AcceptanceRound).round();
    await running.get(Sweep).round();
    await scene.play(stage);
  }
  clock.today();
  await running.get(TakeDownRound).round();
  await running.get(Sweep).round();
};
