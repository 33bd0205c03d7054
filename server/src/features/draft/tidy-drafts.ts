import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loops } from '../../platform/loops.js';
import { DraftRepository } from './draft.repository.js';

const HOUR = 3_600_000;
/** As long as the photos that were sent for it wait. */
const KEPT_MS = 30 * 24 * HOUR;

/** A form that nobody touched for a month is somebody's income and illness all the same: it goes. */
@Injectable()
export class TidyDrafts implements OnModuleInit {
  constructor(
    private readonly repository: DraftRepository,
    private readonly uow: UnitOfWork,
    private readonly loops: Loops,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loops.every(HOUR, 'draft.tidy', () => this.run());
  }

  run(): Promise<void> {
    return this.uow.run('draft.tidy', (tx) => this.repository.removeBefore(tx, this.clock.now() - KEPT_MS));
  }
}
