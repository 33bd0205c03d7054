import type { Input, Reply } from '@huiyin/shared/contracts/route';
import type { saveCentre, saveWindows } from '@huiyin/shared/contracts/setup';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { Centres } from '../register/centres.js';
import { Reach } from './reach.js';

/** One centre a town, one station a village, with their hours; one window for each competence. Saved again, they change. */
@Injectable()
export class KeepCentres {
  constructor(
    private readonly reach: Reach,
    private readonly centres: Centres,
    private readonly ids: Ids,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `not-found`, `no-centre-here` (409) and `hours-wrong` (400). */
  async save(
    who: StaffPrincipal,
    { params, body }: Input<typeof saveCentre>,
  ): Promise<Reply<typeof saveCentre>> {
    const place = this.reach.place(who, params.id);
    const { level } = place;
    if (level !== 'town' && level !== 'village') throw new Refusal('no-centre-here');
    const { name, address, phone, complainPhone, open, close, days } = body;
    if (open >= close) throw new Refusal('hours-wrong', { status: 400 });
    const id = this.centres.list().find(({ placeId }) => placeId === place.id)?.id ?? this.ids.next();
    const row = {
      ...{ id, placeId: place.id, level, name, address: address || null, phone: phone || null },
      ...{ complainPhone: complainPhone || null, openHours: open, closeHours: close },
      days: days ? [...new Set(days)].sort() : null,
    };
    await this.uow.run('setup.centre', (tx) => this.centres.put(tx, [row], []));
    return { id };
  }

  /** Throws `not-found`. */
  async saveWindows(
    who: StaffPrincipal,
    { params, body }: Input<typeof saveWindows>,
  ): Promise<Reply<typeof saveWindows>> {
    const centre = this.centres.find(params.id);
    if (!centre) throw notFound();
    this.reach.place(who, centre.placeId);
    const known = new Map(this.centres.windowsOf(centre.id).map((w) => [w.competence, w.id]));
    const rows = new Map(
      body.windows.map(({ competence, name, floor, phone }) => [
        competence,
        {
          ...{ id: known.get(competence) ?? this.ids.next(), centreId: centre.id, competence, name },
          ...{ floor: floor || null, phone: phone || null },
        },
      ]),
    );
    await this.uow.run('setup.windows', (tx) => this.centres.put(tx, [], [...rows.values()]));
    return { ids: [...rows.values()].map(({ id }) => id) };
  }
}
