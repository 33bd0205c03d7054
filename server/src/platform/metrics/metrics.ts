import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { LANE_NAMES } from '../outbox/lanes.js';
import { Leases } from '../outbox/leases.repository.js';

/** Figures of this process for Prometheus: no names, no ids of persons. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(leases: Leases) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'outbox_waiting',
      help: 'Rows that are due and in nobody’s hands, up to 1000 a lane',
      labelNames: ['lane'] as const,
      registers: [this.registry],
      async collect() {
        for (const lane of LANE_NAMES) this.set({ lane }, await leases.countDue(lane, 1_000));
      },
    });
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}
