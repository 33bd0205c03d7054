import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loops } from '../../platform/loops.js';
import { PairingRepository } from './repository.js';

const HOUR = 3_600_000;
const BATCH = 100;

/** Pairings of past shifts are forgotten; their photos are papers of matters by then, or tidied up as unsent ones. */
@Injectable()
export class TidyPairings implements OnModuleInit {
  constructor(
    private readonly repository: PairingRepository,
    private readonly uow: UnitOfWork,
    private readonly loops: Loops,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loops.every(HOUR, 'pairing.tidy', () => this.run());
  }

  /** Answers how many. */
  async run(): Promise<number> {
    for (let dropped = 0; ; ) {
      const ids = await this.repository.idsBefore(this.clock.now() - HOUR, BATCH);
      if (ids.length === 0) return dropped;
      await this.uow.run('pairing.tidy', (tx) => this.repository.drop(tx, ids));
      dropped += ids.length;
    }
  }
}
