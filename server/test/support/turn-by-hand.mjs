// A server process of its own whose clock, sweep and relay a test turns by hand: `turn <ms>` on stdin, `turned <hops>` on stdout.
import { createInterface } from 'node:readline';
import { boot } from '../../dist/app/boot.js';
import { Sweep } from '../../dist/features/matter/clock/sweep.js';
import { loadConfig } from '../../dist/platform/config/load-config.js';
import { Relay } from '../../dist/platform/outbox/relay.js';

let now = Number(process.env.HUIYIN_TEST_NOW);
const running = await boot({ config: loadConfig(process.env), clock: { now: () => now } });
const [sweep, relay] = [running.get(Sweep), running.get(Relay)];

/** What the loops do, until nothing is left to do at this moment. */
const turn = async () => {
  let hops = 0;
  for (let moved = 1; moved > 0; hops += moved) {
    [moved] = await Promise.all([sweep.round(), relay.drain()]);
  }
  await relay.drain();
  return hops;
};

createInterface({ input: process.stdin }).on('line', async (line) => {
  now = Number(line.split(' ')[1]);
  process.stdout.write(`turned ${await turn()}\n`);
});
process.on('SIGTERM', () => running.stop().then(() => process.exit(0)));
process.stdout.write(`ready ${running.url}\n`);
