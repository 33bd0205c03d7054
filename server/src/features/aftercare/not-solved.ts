import type { notSolved } from '@huiyin/shared/contracts/aftercare';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { readNumber, showNumber } from '@huiyin/shared/domain/matter/number';
import { saidThrough } from '@huiyin/shared/labels/steps';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Act } from '../matter/engine/act.js';
import type { Matter } from '../matter/store/entities.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Wording } from '../matter/views/wording.js';
import { covers, scopeOf } from '../register/scope.js';

type Body = Input<typeof notSolved>['body'];

/** 没解决, said on the phone or at the door: whoever hears it opens the matter again by its number, without reading what is in it. */
@Injectable()
export class NotSolved {
  constructor(
    private readonly matters: MatterRepository,
    private readonly wording: Wording,
    private readonly act: Act,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws 404 for a number of another village, and for a quarrel; `not-allowed-now` for one that isn't over, or was too long ago. */
  async run(principal: Principal, body: Body, use: KeyUse): Promise<Reply<typeof notSolved>> {
    if (principal.kind !== 'staff') throw notFound();
    const number = readNumber(body.number);
    const matter = number === null ? null : await this.matters.findByNumber(number);
    if (!matter || !hears(principal, matter)) throw notFound();
    await this.uow.run('aftercare.not-solved', async (tx) => {
      const { repeated } = await this.keys.run(tx, use, () => matter.id);
      if (repeated) return;
      const label = saidThrough(principal.name, body.how);
      const fields = body.words === undefined ? {} : { words: body.words };
      if (!(await this.act.bySystem(tx, matter.id, 'not-solved', label, { fields })))
        throw new Refusal('not-allowed-now');
    });
    const now = (await this.matters.find(matter.id)) ?? matter;
    const owed = this.wording.owed(now, false, await this.wording.names([now]));
    return { number: showNumber(now.number), line: owed?.line ?? '' };
  }
}

/** Services of the own places; not one that keeps away from the own village. */
const hears = (principal: Extract<Principal, { kind: 'staff' }>, matter: Matter): boolean =>
  matter.kind === 'service' &&
  covers(scopeOf(principal, ['clerk', 'grid', 'supervisor']), matter.placePath) &&
  !(matter.awayFrom !== null && principal.posts.some((p) => p.placePath.startsWith(matter.awayFrom ?? '')));
