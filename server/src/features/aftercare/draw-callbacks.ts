import { isDrawn } from '@huiyin/shared/domain/aftercare/draw';
import { due } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { type Closing, Closings } from '../matter/engine/closings.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { LocalRulesHere } from '../register/local-rules.js';
import { CallbackRepository } from './repository.js';

/** A share of what was answered is asked after, drawn by lot as it ends: people without a phone as often as those with one. */
@Injectable()
export class DrawCallbacks implements OnModuleInit {
  constructor(
    private readonly closings: Closings,
    private readonly repository: CallbackRepository,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly rules: LocalRulesHere,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.closings.onClosed((tx, closing) => this.run(tx, closing));
  }

  /** Only what was answered; a quarrel stays with its mediators. */
  private async run(tx: Tx, { matter, parties, ending, at }: Closing): Promise<void> {
    if (ending !== 'delivered' || matter.kind !== 'service' || !isDrawn(matter.id)) return;
    const own = parties.find((p) => p.role === 'subject') ?? parties.find((p) => p.role === 'applicant');
    if (!own || own.residentId === null) return;
    if (await this.repository.ofMatter(matter.id, tx)) return;
    const centreId = this.centres.above(matter.centreId) ?? matter.centreId;
    await this.repository.add(tx, {
      ...{ id: this.ids.next(), matterId: matter.id, residentId: own.residentId, centreId },
      ...{ handlerId: matter.holderId, number: matter.number, title: matter.title, at, tries: 0 },
      due: due(this.calendars.current(), this.centres.hours(centreId), at, this.rules.get('call-back')).at,
      ...{ result: null, solved: null, words: null, byId: null, doneAt: null },
    });
  }
}
