import Fastify, { type FastifyInstance } from 'fastify';
import { Moods } from './behaviour.js';
import { controlRoutes } from './control-routes.js';
import { pageRoutes } from './page-routes.js';
import { wechatRoutes } from './wechat-routes.js';
import { World, type WorldOptions } from './world.js';

export interface StandinOptions extends WorldOptions {
  /** The resident's H5, where the page's links lead: `http://127.0.0.1:18080/m/`. */
  readonly miniappUrl: string;
}

export interface Standin {
  readonly app: FastifyInstance;
  readonly world: World;
}

/**
 * WeChat's server side for demo and tests: signs people in, tells their phone number, counts one-time consents, keeps every message,
 * and fails on demand. It has no log-in of its own, so it listens on 127.0.0.1 alone.
 */
export const createStandin = ({ miniappUrl, ...options }: StandinOptions): Standin => {
  const app = Fastify({ forceCloseConnections: true });
  const world = new World(options);
  const moods = new Moods();
  wechatRoutes(app, world, moods);
  controlRoutes(app, world, moods);
  pageRoutes(app, world, miniappUrl);
  return { app, world };
};
