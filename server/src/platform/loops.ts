import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from './config/config.js';
import { Log } from './logging/log.js';
import { LoopWatch } from './loop-watch.js';

const WATCH_EVERY_MS = 60_000;

/** Work that comes round again and again, never twice at a time. */
class Loop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly log: Log,
    private readonly watch: LoopWatch,
  ) {}

  start(): void {
    this.stopped = false;
    this.watch.begun(this.name, this.everyMs);
    this.arm();
  }

  /** Now rather than at the next turn; if it is running, once more after that. */
  nudge(): void {
    if (this.stopped) return;
    if (this.running) this.again = true;
    else this.turn();
  }

  /** Begins nothing more, and waits for what runs. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private arm(): void {
    this.timer = setTimeout(() => this.turn(), this.everyMs);
  }

  private turn(): void {
    clearTimeout(this.timer);
    this.again = false;
    this.running = this.work()
      .then(() => this.watch.turned(this.name))
      .catch((error: unknown) => this.log.bug(error, { loop: this.name }))
      .then(() => {
        this.running = undefined;
        if (this.stopped) return;
        if (this.again) this.turn();
        else this.arm();
      });
  }
}

export type Nudge = () => void;

/** The clocks of the server: relay, sweeps, tidying. They start with the application and stop before it; tests turn them by hand. */
@Injectable()
export class Loops implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: Loop[] = [];
  private watching: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
    private readonly watch: LoopWatch,
  ) {}

  /** To be called in `onModuleInit`. An error is logged and the next turn comes all the same. */
  every(ms: number, name: string, work: () => Promise<unknown>): Nudge {
    const loop = new Loop(name, ms, work, this.log, this.watch);
    this.loops.push(loop);
    return () => loop.nudge();
  }

  onApplicationBootstrap(): void {
    if (!this.config.loops) return;
    for (const loop of this.loops) loop.start();
    // Not a loop itself: what watches must not hang with what is watched.
    this.watching = setInterval(() => this.watch.look(), WATCH_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.watching);
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
