import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Nest's own voice: its warnings and errors only. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(): void {}

  warn(message: unknown): void {
    this.sink.warn('nest', { message: String(message) });
  }

  error(message: unknown, stack?: unknown): void {
    this.sink.error('nest', { message: String(message) }, stack);
  }
}
