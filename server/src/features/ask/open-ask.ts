import type { AskTopic } from '@huiyin/shared/domain/ask/workflow';
import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import { ASK_TITLES } from '@huiyin/shared/labels/ask';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { MatterEngine } from '../matter/engine/engine.js';
import { type Filed, Filing, type Subject } from '../matter/engine/filing.js';
import { Places } from '../register/places.js';
import { AskRepository, type Said } from './ask.repository.js';

export interface Asking {
  readonly topic: AskTopic;
  readonly said: Said;
  readonly about?: string;
  readonly openKey?: string;
  readonly level: 'village' | 'town';
  /** Nobody of the own village reads it. */
  readonly away?: boolean;
  /** Owed by this one instead of a 综合 desk. */
  readonly giveTo?: { party: Party; centreId: string } | undefined;
}

/** Opens a matter of this kind; what was said lies beside it in the same unit. */
@Injectable()
export class OpenAsk {
  constructor(
    private readonly filing: Filing,
    private readonly engine: MatterEngine,
    private readonly repository: AskRepository,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** Throws `place-not-served` where no centre serves the place. */
  async open(tx: Tx, filed: Filed, subject: Subject, asking: Asking) {
    const { topic, level, giveTo } = asking;
    const village = asking.away ? (this.places.villageOf(subject.placePath)?.path ?? null) : null;
    const opened = await this.engine.open(tx, {
      ...{ kind: 'ask', itemId: topic, title: ASK_TITLES[topic], competence: 'zonghe', level },
      place: { id: subject.placeId, path: subject.placePath },
      householdId: subject.householdId,
      parties: this.filing.parties(filed, subject),
      ...{ channel: filed.channel, by: filed.by },
      ...(giveTo ? { giveTo } : {}),
      ...(village === null ? {} : { away: 'asked', awayFrom: village }),
    });
    await this.repository.add(tx, {
      ...{ id: opened.id, topic, residentId: subject.id, said: asking.said },
      ...{ about: asking.about ?? null, openKey: asking.openKey ?? null, at: this.clock.now() },
    });
    return opened;
  }
}
