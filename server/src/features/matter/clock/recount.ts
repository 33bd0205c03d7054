import type { Calendar, Hours } from '@huiyin/shared/domain/calendar/calendar';
import { type Recounted, recount, recounted } from '@huiyin/shared/domain/matter/recount';
import { CLOCK_LABEL } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Centres } from '../../register/centres.js';
import { LoadMatter } from '../access/load.js';
import { Carry } from '../engine/carry.js';
import { Teller } from '../engine/teller.js';
import { Workflows } from '../kinds/workflows.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { snapOf } from '../store/snapshot.js';

/** The calendar before and after a year is published. */
export interface TwoCalendars {
  readonly was: Calendar;
  readonly is: Calendar;
}

export interface Moving {
  readonly matter: Matter;
  readonly to: Recounted;
}

const CHUNK = 500;
const EARLIER = [{ to: 'applicant', say: 'promise-earlier' }] as const;

/** What a published year does to the promises of open matters. Nothing becomes later by itself. */
@Injectable()
export class Recount {
  constructor(
    private readonly matters: MatterRepository,
    private readonly load: LoadMatter,
    private readonly workflows: Workflows,
    private readonly carry: Carry,
    private readonly teller: Teller,
    private readonly centres: Centres,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Looks at the next 500 open matters by id whose promise lies in or after the year, whatever becomes of them. `next`: where to go on;
   * null at the end.
   */
  async chunk(calendars: TwoCalendars, from: number, after: string) {
    const rows = await this.matters.promisedFrom(from, after, CHUNK);
    const moving: Moving[] = [];
    for (const matter of rows) {
      const to = await this.of(matter, calendars);
      if (to) moving.push({ matter, to });
    }
    return { moving, next: rows.length < CHUNK ? null : (rows.at(-1)?.id ?? null) };
  }

  /** Writes what became of one matter's promise, and tells whoever is answered sooner. False where nothing changes any more. */
  async move(id: string, calendars: TwoCalendars): Promise<boolean> {
    return this.uow.run('calendar.recount', (tx) => this.one(tx, id, calendars));
  }

  private async of(matter: Matter, calendars: TwoCalendars): Promise<Recounted | null> {
    const workflow = await this.workflows.get(matter.workflowId);
    return recount(workflow, snapOf(matter), calendars, this.hours(matter), this.clock.now());
  }

  private async one(tx: Tx, id: string, calendars: TwoCalendars): Promise<boolean> {
    const standing = await this.load.standingOf(tx, id);
    const { matter, now } = standing;
    const snap = snapOf(matter);
    const to = await this.of(matter, calendars);
    if (!to || !snap.owed) return false;
    const event = recounted(snap, snap.owed, to, calendars.is, now);
    const same = to.how !== 'earlier' && event.owed?.provisional === snap.owed.provisional;
    const changes = this.carry.changesOf(matter, event);
    if (same || !(await this.matters.move(tx, id, matter.seq, changes))) return false;
    const eventId = this.ids.next();
    const written = { id: eventId, event, byLabel: CLOCK_LABEL, seen: event.seen, words: null };
    await this.matters.append(tx, id, written);
    if (to.how === 'earlier' && matter.owedTurn === 'us')
      await this.teller.tell(tx, {
        ...{ eventId, matter: { ...matter, ...changes }, parties: standing.parties, tell: EARLIER },
        ...{ extra: {}, assignees: [] },
      });
    return true;
  }

  private hours(matter: Matter): Hours {
    return this.centres.hours(matter.centreId);
  }
}
