import { reveal } from '@huiyin/shared/contracts/register';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { REGISTER_WORDS } from '@huiyin/shared/labels/register';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { Readings } from './readings.js';
import { Residents } from './residents.js';
import { covers, scopeOf } from './scope.js';

/** Shows a full number once its reading is on record: who, what, why; the person sees it. Throws `not-found` outside one's places. */
@Injectable()
export class RevealNumber {
  constructor(
    private readonly residents: Residents,
    private readonly readings: Readings,
    private readonly uow: UnitOfWork,
  ) {}

  async run(
    who: StaffPrincipal,
    { params: { id }, body: { what, reason } }: Input<typeof reveal>,
  ): Promise<Reply<typeof reveal>> {
    const resident = await this.residents.find(id);
    if (!resident || !covers(scopeOf(who, reveal.callers), resident.placePath)) throw notFound();
    const value = await (what === 'phone' ? this.residents.fullPhone(id) : this.residents.fullIdNumber(id));
    if (value === null) return { value };
    const reading = { residentId: id, staffId: who.staffId, staffName: who.name, reason };
    await this.uow.run('register.reveal', (tx) =>
      this.readings.log(tx, { ...reading, what: REGISTER_WORDS[what] }),
    );
    return { value };
  }
}
