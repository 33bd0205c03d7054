import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Loops } from '../../platform/loops.js';
import { Calendars } from './calendars.js';
import { Centres } from './centres.js';
import { LocalRulesHere } from './local-rules.js';
import { Places } from './places.js';

const EVERY_MS = 60_000;

/** What is kept in memory is read again once a minute: another process on the same database may have changed it. */
@Injectable()
export class KeepFresh implements OnModuleInit {
  constructor(
    private readonly loops: Loops,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly rules: LocalRulesHere,
  ) {}

  onModuleInit(): void {
    this.loops.every(EVERY_MS, 'register.keep-fresh', async () => {
      await this.places.reload();
      await this.centres.reload();
      await this.calendars.reload();
      await this.rules.reload();
    });
  }
}
