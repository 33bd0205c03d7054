import type { mandateDeeds, revokeMandate } from '@huiyin/shared/contracts/mandate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { actionWords } from '@huiyin/shared/labels/actions';
import { DEED_FILED } from '@huiyin/shared/labels/mandate';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { Residents } from '../register/residents.js';
import { DrawMandate } from './draw-mandate.js';
import { MandateRepository } from './mandate.repository.js';
import { MandateAccess } from './mandate-access.js';
import { TellMandate } from './tell-mandate.js';

/** 不让帮了, in one step; and what was done under it. */
@Injectable()
export class RevokeMandate {
  constructor(
    private readonly access: MandateAccess,
    private readonly repository: MandateRepository,
    private readonly residents: Residents,
    private readonly tells: TellMandate,
    private readonly draw: DrawMandate,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** From the commit on it opens nothing. A second time changes nothing. Throws 404 for one that isn't the caller's to end. */
  async run(who: Principal, id: string): Promise<Reply<typeof revokeMandate>> {
    const mandate = await this.repository.find(id);
    const as = mandate && (await this.access.asWhat(who, mandate));
    if (!mandate || !as) throw notFound();
    const owner = await this.residents.get(mandate.ownerId);
    const at = this.clock.now();
    const ended = await this.uow.run('mandate.revoke', async (tx) => {
      if (!(await this.repository.end(tx, id, at, as))) return false;
      await this.tells.ended(tx, mandate, owner, principalKey(who));
      return true;
    });
    const now = ended ? { ...mandate, endedAt: at, endedWhy: as } : mandate;
    return this.draw.one(who, now, as === 'helper' ? 'helper' : 'owner');
  }

  /** Newest first. Throws 404 for one that isn't the caller's to read. */
  async deeds(who: Principal, id: string): Promise<Reply<typeof mandateDeeds>> {
    await this.access.get(who, id);
    const rows = await this.repository.deeds(id);
    return {
      items: rows.map(({ at, byLabel, act, kind, title, number, matterId }) => ({
        ...{ at, by: byLabel, title, number: showNumber(number), matterId },
        what: act === 'submit' ? DEED_FILED : actionWords(kind, act).label,
      })),
    };
  }
}
