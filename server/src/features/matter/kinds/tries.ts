import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Messages } from '../../message/messages.js';
import { MatterRepository } from '../store/repository.js';

/** Has an answer been tried often enough to say that nobody is there: three dated tries, by phone and at the door? */
@Injectable()
export class Tries {
  constructor(
    private readonly messages: Messages,
    private readonly matters: MatterRepository,
  ) {}

  /** Several tries of one day and way count once. */
  async enough(matterId: string, tx?: Tx): Promise<boolean> {
    const [calls, knocks] = await Promise.all([
      this.messages.callStateOf(matterId, tx),
      this.matters.knocks(matterId, tx),
    ]);
    const phoned = calls.flatMap(({ tries }) => tries.map(({ at }) => dayOf(at)));
    const byPhone = new Set(phoned).size;
    const atTheDoor = new Set(knocks.map(dayOf)).size;
    return byPhone > 0 && atTheDoor > 0 && byPhone + atTheDoor >= 3;
  }
}
