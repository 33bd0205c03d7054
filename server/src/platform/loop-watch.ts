import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock } from './clock/clock.js';
import { Log } from './logging/log.js';
import { Metrics } from './metrics/metrics.js';

/** A loop is late when it has not finished a turn for ten of its periods, and for five minutes at least. */
const PERIODS = 10;
const AT_LEAST_MS = 5 * 60_000;
/** What goes on is said again every hour. */
const AGAIN_MS = 60 * 60_000;

interface Beat {
  readonly everyMs: number;
  /** When it last finished a turn without an error; before the first one, when it began. */
  at: number;
  saidAt: number | null;
}

export interface LateLoop {
  readonly name: string;
  readonly since: number;
}

/** Watches the clocks of this process: one that hangs or fails at every turn is heard of, by log, figures, health and the console. */
@Injectable()
export class LoopWatch {
  private readonly beats = new Map<string, Beat>();

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    const beats = this.beats;
    new Gauge({
      name: 'loop_last_turn_seconds',
      help: 'Unix time of the last turn that a loop finished without an error',
      labelNames: ['loop'] as const,
      registers: [metrics.registry],
      collect() {
        for (const [loop, { at }] of beats) this.set({ loop }, at / 1_000);
      },
    });
  }

  begun(name: string, everyMs: number): void {
    this.beats.set(name, { everyMs, at: this.clock.now(), saidAt: null });
  }

  /** A turn is over, and all went well. */
  turned(name: string): void {
    const beat = this.beats.get(name);
    if (!beat) return;
    if (beat.saidAt !== null) this.log.info('a loop turns again', { loop: name });
    Object.assign(beat, { at: this.clock.now(), saidAt: null });
  }

  late(): LateLoop[] {
    const now = this.clock.now();
    return [...this.beats]
      .filter(([, { at, everyMs }]) => now - at > Math.max(AT_LEAST_MS, PERIODS * everyMs))
      .map(([name, { at }]) => ({ name, since: at }));
  }

  /** Says so in the log; what goes on is said again every hour. */
  look(): void {
    const now = this.clock.now();
    for (const { name, since } of this.late()) {
      const beat = this.beats.get(name);
      if (!beat || (beat.saidAt !== null && now - beat.saidAt < AGAIN_MS)) continue;
      beat.saidAt = now;
      this.log.error('a loop has stopped', { loop: name, lateSeconds: Math.round((now - since) / 1_000) });
    }
  }
}
