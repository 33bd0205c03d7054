import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock } from '../../../platform/clock/clock.js';
import { Metrics } from '../../../platform/metrics/metrics.js';
import { MatterRepository } from '../store/repository.js';

/** More than this behind, and somebody has to look: the sweep comes by every half a minute. */
const TOO_FAR_MS = 10 * 60_000;

/** How far the clock is behind, whichever process turns it: read off the matters that it should have looked at. */
@Injectable()
export class SweepLag {
  constructor(
    private readonly matters: MatterRepository,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    const behind = () => this.behindMs();
    new Gauge({
      name: 'sweep_behind_seconds',
      help: 'How long the matter that waits longest for the clock has waited',
      registers: [metrics.registry],
      async collect() {
        this.set((await behind()) / 1_000);
      },
    });
  }

  /** Milliseconds; 0 where nothing waits. */
  async behindMs(): Promise<number> {
    const oldest = await this.matters.oldestWake();
    return oldest === null ? 0 : Math.max(0, this.clock.now() - oldest);
  }

  /** Since when it stands still; null while it runs. */
  async stoppedSince(): Promise<number | null> {
    const behind = await this.behindMs();
    return behind > TOO_FAR_MS ? this.clock.now() - behind : null;
  }
}
