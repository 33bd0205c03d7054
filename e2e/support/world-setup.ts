import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stop } from '../../scripts/lib/children.mjs';
import { accounts, environment, seed, startWorld } from '../../scripts/lib/demo-world.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import type { World } from './world.js';

/** The world of the demo on a folder that is thrown away: seeded, with the real server and the WeChat stand-in as their own processes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-e2e-'));
  const [port, standinPort] = [await freePort(), await freePort()];
  const place = { folder, port, standinPort };
  await seed(environment(place));
  const { server, standin } = await startWorld(place);
  const world: World = {
    url: `http://127.0.0.1:${port}`,
    standin: `http://127.0.0.1:${standinPort}`,
    accounts: accounts(folder),
  };
  project.provide('world', world);
  return async () => {
    await stop(server.child);
    await stop(standin.child);
    rmSync(folder, { recursive: true, force: true });
  };
}
