import type { getSheet, sheets } from '@huiyin/shared/contracts/publicity';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { SHEET } from '@huiyin/shared/labels/publicity';
import { sayDay } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import type { PublicitySheet } from './entities.js';
import { PublicityRepository } from './repository.js';

type SheetView = Reply<typeof getSheet>;

/** Sheets as everybody may read them; one that came down is no more, whether or not the clock's round was there. */
@Injectable()
export class ReadSheets {
  constructor(
    private readonly repository: PublicityRepository,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Of one village alone: there is no list of a whole town or county to take away. */
  async in(placeId: string): Promise<Reply<typeof sheets>> {
    const place = this.places.find(placeId);
    const village = place && this.places.villageOf(place.path);
    if (!village) return { items: [] };
    const rows = await this.repository.hangingIn(village.id, this.clock.now());
    return { items: rows.map((row) => this.view(row)) };
  }

  /** Throws 404 for one that hangs no more. */
  async one(id: string): Promise<SheetView> {
    return this.view(await this.hanging(id));
  }

  /** Throws 404 for one that hangs no more. */
  async hanging(id: string): Promise<PublicitySheet> {
    const row = await this.repository.find(id);
    if (!row || row.downAt !== null || row.untilAt <= this.clock.now()) throw notFound();
    return row;
  }

  private view(row: PublicitySheet): SheetView {
    const centre = this.centres.get(row.centreId);
    const phone = centre.complainPhone ?? centre.phone;
    const day = (at: number) => sayDay(this.calendars.current(), dayOf(at), dayOf(this.clock.now()));
    return {
      id: row.id,
      title: row.title,
      lead: SHEET.lead(this.places.get(row.villageId).name),
      rows: row.lines as SheetView['rows'],
      from: row.fromAt,
      until: row.untilAt,
      // It hangs until midnight, so its last day is the one before.
      dates: SHEET.dates(day(row.fromAt), day(row.untilAt - 1)),
      objectHow: SHEET.objectHow(phone),
      phone,
      foot: SHEET.foot(centre.name, day(row.fromAt)),
      path: SHEET.path(row.id),
    };
  }
}
