import type * as contracts from '@huiyin/shared/contracts/pad';
import type { Reply } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { PaperForms } from '../matter/engine/paper-forms.js';
import { QueryCode } from '../matter/views/query-code.js';
import { Centres } from '../register/centres.js';
import type { NumberPad } from './entities.js';
import { PadRepository } from './repository.js';

/** Pads of paper forms: numbers are reserved when they are printed, so that a day without power still hands out a number and its code. */
@Injectable()
export class Pads {
  constructor(
    private readonly repository: PadRepository,
    private readonly papers: PaperForms,
    private readonly codes: QueryCode,
    private readonly centres: Centres,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** For the caller's own station. Refuses `place-not-served` (422) for somebody without one. */
  async print(who: StaffPrincipal, forms: number, use: KeyUse): Promise<Reply<typeof contracts.printPad>> {
    const [centreId] = this.papers.centresOf(who);
    if (centreId === undefined) throw new Refusal('place-not-served', { status: 422 });
    const { id } = await this.uow.run('pad.print', (tx) =>
      this.keys.run(tx, use, async () => {
        const pad = { id: this.ids.next(), centreId, byName: who.name, forms, at: this.clock.now() };
        await this.repository.add(tx, pad);
        await this.papers.reserve(tx, pad.id, centreId, forms);
        return pad.id;
      }),
    );
    return this.one(who, id);
  }

  /** Throws 404 for another station's. */
  async one(who: StaffPrincipal, id: string): Promise<Reply<typeof contracts.getPad>> {
    const pad = await this.repository.find(id);
    if (!pad || !this.papers.centresOf(who).includes(pad.centreId)) throw notFound();
    const { name, phone } = this.centres.get(pad.centreId);
    const rows = await this.papers.ofPads([id]);
    const forms = rows.map((r) => ({
      number: showNumber(r.number),
      queryCode: this.codes.of(r.id),
      usedAt: r.usedAt,
    }));
    return { id, centre: name, phone, printedAt: pad.at, by: pad.byName, forms };
  }

  async list(who: StaffPrincipal): Promise<Reply<typeof contracts.listPads>> {
    const centreIds = this.papers.centresOf(who);
    const pads = centreIds.length === 0 ? [] : await this.repository.ofCentres(centreIds);
    const numbers = await this.papers.ofPads(pads.map(({ id }) => id));
    const used = (pad: NumberPad) => numbers.filter((n) => n.padId === pad.id && n.usedAt !== null).length;
    return {
      pads: pads.map((p) => ({ id: p.id, printedAt: p.at, by: p.byName, forms: p.forms, used: used(p) })),
    };
  }
}
