import type { objectTo } from '@huiyin/shared/contracts/publicity';
import type { Reply } from '@huiyin/shared/contracts/route';
import { SHEET } from '@huiyin/shared/labels/publicity';
import { OBJECTOR_LABEL } from '@huiyin/shared/labels/steps';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { Act } from '../matter/engine/act.js';
import { ReadSheets } from './read-sheets.js';
import { PublicityRepository } from './repository.js';

/** 不同意见: nobody's name, no session, no address is kept. The sheet comes down, and its matter is looked into again. */
@Injectable()
export class ObjectTo {
  constructor(
    private readonly sheets: ReadSheets,
    private readonly repository: PublicityRepository,
    private readonly staff: StaffDirectory,
    private readonly act: Act,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws 404 for a sheet that hangs no more: who comes second has been heard already. */
  async run(sheetId: string, words: string): Promise<Reply<typeof objectTo>> {
    await this.sheets.hanging(sheetId);
    await this.uow.run('publicity.object', async (tx) => {
      const sheet = await this.repository.find(sheetId, tx);
      if (!sheet || sheet.downAt !== null) throw notFound();
      const row = { id: this.ids.next(), sheetId, matterId: sheet.matterId, at: this.clock.now() };
      await this.repository.addObjection(tx, row, words);
      const above = await this.staff.above(sheet.centreId, tx);
      const given = above && ({ kind: 'staff', id: above.id } as const);
      const more = given ? { given } : {};
      // Somebody was faster, or its days are over in this very moment: nothing is promised that isn't done.
      if (!(await this.act.bySystem(tx, sheet.matterId, 'object', OBJECTOR_LABEL, more))) throw notFound();
    });
    return { thanks: SHEET.thanks };
  }
}
