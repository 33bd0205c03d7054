import { askerLabel, certificateOf } from '@huiyin/shared/catalogue/certificates/decide';
import { certificateFigures } from '@huiyin/shared/contracts/certificate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { scopeOf } from '../register/scope.js';
import { DecisionsRepository } from './decisions.repository.js';

const YEAR_MS = 365 * 86_400_000;

/** 减证: which certificates were demanded in one's places in the last year, and by whom. */
@Injectable()
export class CountDecisions {
  constructor(
    private readonly repository: DecisionsRepository,
    private readonly clock: Clock,
  ) {}

  async run(who: StaffPrincipal): Promise<Reply<typeof certificateFigures>> {
    const since = this.clock.now() - YEAR_MS;
    const asked = await this.repository.count(scopeOf(who, certificateFigures.callers), since);
    return {
      from: dateOf(dayOf(since)),
      total: asked.reduce((sum, line) => sum + line.asked, 0),
      lines: asked.map((line) => ({
        ...{ certificate: certificateOf(line.certificate).name, asker: askerLabel(line.asker) },
        ...{ asked: line.asked, village: line.village },
      })),
    };
  }
}
