import type { Feature } from '../../platform/feature.js';
import { TaskModule } from './task.module.js';

/** No rows and no routes of its own: a task is a matter, and the engine's routes serve it. */
export const taskFeature: Feature = { module: TaskModule, entities: [], contracts: [] };
