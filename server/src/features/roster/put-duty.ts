import type { putDuty } from '@huiyin/shared/contracts/roster';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { isDate } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { Absences } from '../account/absences.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { WhoManages } from './who-manages.js';

/** Writes who is on duty at a centre on one day. */
@Injectable()
export class PutDuty {
  constructor(
    private readonly manages: WhoManages,
    private readonly absences: Absences,
    private readonly staff: StaffDirectory,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** Throws 404 for a centre that isn't theirs, or for somebody who doesn't work there. */
  async run(
    who: StaffPrincipal,
    { centreId, day }: Input<typeof putDuty>['params'],
    staffIds: readonly string[],
  ): Promise<Reply<typeof putDuty>> {
    const centre = this.manages.centresOf(who).find((c) => c.id === centreId);
    if (!centre || !isDate(day)) throw notFound();
    const people = await this.manages.peopleOf(centre);
    const ids = [...new Set(staffIds)];
    if (ids.some((id) => !people.has(id))) throw notFound();
    const rows = ids.map((staffId) => ({ id: this.ids.next(), centreId, day, staffId }));
    await this.uow.run('roster.duty', (tx) => this.absences.putDuty(tx, centreId, day, rows));
    const names = await this.staff.list(ids);
    return { day, staff: ids.map((id) => ({ id, name: names.get(id)?.name ?? '' })) };
  }
}
