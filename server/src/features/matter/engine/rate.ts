import type * as contracts from '@huiyin/shared/contracts/matter';
import type { Input } from '@huiyin/shared/contracts/route';
import { SYSTEM_LABEL } from '@huiyin/shared/labels/steps';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../../platform/request-keys/request-keys.js';
import { askingParties } from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import type { MatterView } from '../kinds/kind.js';
import type { MatterRating } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { ViewMatter } from '../views/view.js';
import { Act } from './act.js';

/** 不满意 and 非常不满意 are looked into by somebody else (国办发〔2019〕51号). */
const BAD = 2;

/** 评一评: five levels (GB/T 39734), by the person's own login, once, never defaulted. */
@Injectable()
export class Rate {
  constructor(
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly view: ViewMatter,
    private readonly act: Act,
  ) {}

  /** Throws `not-allowed-now` before an answer was delivered, `already-rated` the second time. */
  async run(
    principal: Principal,
    id: string,
    body: Input<typeof contracts.rate>['body'],
    use: KeyUse,
  ): Promise<MatterView> {
    const { viewer, standing } = await this.load.for(principal, id);
    const own = askingParties(viewer, standing.parties).length > 0;
    if (principal.kind !== 'account' || !own) throw notFound();
    if (standing.matter.ending !== 'delivered') throw new Refusal('not-allowed-now');
    const rating = {
      id,
      score: body.score,
      words: body.words ?? null,
      accountId: principal.accountId,
      byStaff: null,
      at: this.clock.now(),
    };
    await this.uow.run('matter.rate', async (tx) => {
      const { repeated } = await this.keys.run(tx, use, () => id);
      if (!repeated) await this.record(tx, rating);
    });
    return this.view.one(principal, id);
  }

  /** Writes a level down, once for ever; a bad one is looked into by somebody else. Throws `already-rated`. */
  async record(tx: Tx, rating: MatterRating): Promise<void> {
    await this.matters.addRating(tx, rating).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal('already-rated') : error;
    });
    if (rating.score <= BAD) await this.act.bySystem(tx, rating.id, 'bad-rating', SYSTEM_LABEL);
  }
}
