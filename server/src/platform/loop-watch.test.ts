import { Writable } from 'node:stream';
import { Registry } from 'prom-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TestClock } from '../../test/support/test-clock.js';
import type { Config } from './config/config.js';
import { Log } from './logging/log.js';
import { LoopWatch } from './loop-watch.js';
import { Loops } from './loops.js';
import type { Metrics } from './metrics/metrics.js';

const MINUTE = 60_000;

const watched = () => {
  const lines: string[] = [];
  const out = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = Log.to('info', out as never);
  const clock = new TestClock();
  const registry = new Registry();
  const watch = new LoopWatch(clock, log, { registry } as Metrics);
  const loops = new Loops({ loops: true } as Config, log, watch);
  return { lines, clock, registry, watch, loops };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a loop that stops', () => {
  it('is heard of when it hangs: in the log, once an hour, in health and in the figures', async () => {
    vi.useFakeTimers();
    const { lines, clock, registry, watch, loops } = watched();
    loops.every(30_000, 'matter.sweep', () => new Promise(() => {}));
    loops.onApplicationBootstrap();
    await vi.advanceTimersByTimeAsync(31_000);
    clock.pass(4 * MINUTE);
    expect(watch.late()).toEqual([]);
    const began = clock.now() - 4 * MINUTE;
    clock.pass(2 * MINUTE);
    expect(watch.late()).toEqual([{ name: 'matter.sweep', since: began }]);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    const said = () => lines.filter((line) => line.includes('a loop has stopped'));
    expect(said()).toHaveLength(1);
    expect(JSON.parse(said()[0] ?? '')).toMatchObject({ level: 50, loop: 'matter.sweep', lateSeconds: 360 });
    clock.pass(61 * MINUTE);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(said()).toHaveLength(2);
    expect(await registry.metrics()).toContain(
      `loop_last_turn_seconds{loop="matter.sweep"} ${began / 1_000}`,
    );
  });

  it('is heard of when every turn fails, and when it turns again', async () => {
    vi.useFakeTimers();
    const { lines, clock, watch, loops } = watched();
    let broken = true;
    loops.every(30_000, 'matter.sweep', async () => {
      if (broken) throw new Error('no database');
    });
    loops.onApplicationBootstrap();
    for (let i = 0; i < 20; i += 1) {
      clock.pass(30_000);
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(watch.late()).toHaveLength(1);
    broken = false;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(watch.late()).toEqual([]);
    expect(lines.at(-1)).toContain('a loop turns again');
    await loops.beforeApplicationShutdown();
  });
});
