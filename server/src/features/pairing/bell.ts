import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Wakes whoever waits for a pairing's next photo in this process; a second process on the same database is asked a little later. */
@Injectable()
export class Bell implements OnModuleDestroy {
  private readonly waiting = new Map<string, Set<() => void>>();
  private stopping = false;

  ring(id: string): void {
    for (const wake of this.waiting.get(id) ?? []) wake();
  }

  /** Resolves when it rings, or after `ms`. */
  wait(id: string, ms: number): Promise<void> {
    if (this.stopping || ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const here = this.waiting.get(id) ?? new Set<() => void>();
      const wake = () => {
        clearTimeout(timer);
        here.delete(wake);
        if (here.size === 0) this.waiting.delete(id);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.waiting.set(id, here.add(wake));
    });
  }

  onModuleDestroy(): void {
    this.stopping = true;
    for (const id of [...this.waiting.keys()]) this.ring(id);
  }
}
