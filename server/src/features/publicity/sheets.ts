import type { Period } from '@huiyin/shared/domain/service/period';
import {
  hangsUntil,
  type PublicityRule,
  type SheetFacts,
  sheetOf,
} from '@huiyin/shared/domain/service/steps/public-sheet';
import { SHEET, sheetLine } from '@huiyin/shared/labels/publicity';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Bug, Refusal } from '../../platform/errors/errors.js';
import { Calendars } from '../register/calendars.js';
import { Places } from '../register/places.js';
import { PublicityRepository } from './repository.js';

/** What is to hang: the item's rule, whose matter, and what is known. */
export interface ToPost {
  matterId: string;
  itemName: string;
  rule: PublicityRule;
  /** Heading of the line that the clerk wrote. */
  detail: string;
  /** How often the amount is paid. */
  period: Period;
  facts: SheetFacts;
  placePath: string;
  centreId: string;
}

/** Hangs sheets up and takes them down, in the unit of work of what happened to their matter. */
@Injectable()
export class Sheets {
  constructor(
    private readonly repository: PublicityRepository,
    private readonly places: Places,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The midnight at which a sheet that is hung now comes down. */
  untilOf(rule: Pick<PublicityRule, 'days' | 'unit'>): number {
    return hangsUntil(this.calendars.current(), this.clock.now(), rule);
  }

  /** Full days each time. Refuses `publicity-forbidden` for an item whose data says so, whatever its workflow says. */
  async post(
    tx: Tx,
    { matterId, itemName, rule, detail, period, facts, placePath, centreId }: ToPost,
  ): Promise<void> {
    const sheet = sheetOf(rule, facts);
    if (!sheet.ok) throw new Refusal(sheet.why);
    const village = this.places.villageOf(placePath) ?? this.places.townOf(placePath);
    if (!village) throw new Bug('a sheet that hangs nowhere', { matterId });
    const before = await this.repository.ofMatter(matterId, tx);
    await this.repository.takeDown(tx, matterId, this.clock.now());
    await this.repository.add(tx, {
      id: this.ids.next(),
      matterId,
      round: before.length + 1,
      villageId: village.id,
      title: SHEET.title(itemName),
      lines: sheet.rows.map((row) => sheetLine(row, detail, period)),
      centreId,
      fromAt: this.clock.now(),
      untilAt: this.untilOf(rule),
      downAt: null,
    });
  }

  async takeDown(tx: Tx, matterId: string): Promise<void> {
    await this.repository.takeDown(tx, matterId, this.clock.now());
  }

  /** How often one was hung, and the last one. */
  async of(matterId: string, tx?: Tx): Promise<{ posted: number; last: HungSheet | null }> {
    const all = await this.repository.ofMatter(matterId, tx);
    const last = all.at(-1);
    if (!last) return { posted: 0, last: null };
    const { id, fromAt, untilAt, downAt } = last;
    return {
      posted: all.length,
      last: { id, from: fromAt, until: untilAt, up: downAt === null && untilAt > this.clock.now() },
    };
  }
}

/** A sheet as its matter's page shows it. */
export interface HungSheet {
  id: string;
  from: number;
  until: number;
  up: boolean;
}
