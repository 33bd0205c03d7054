import type { Reply } from '@huiyin/shared/contracts/route';
import type { addTally, tallyToday } from '@huiyin/shared/contracts/tally';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/days';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Centres } from '../register/centres.js';
import type { Tally } from './entities.js';
import { type Desk, TallyRepository } from './repository.js';

/** Answered at once, at the counter: a stroke on the desk's list for the day. */
@Injectable()
export class Tallies {
  constructor(
    private readonly repository: TallyRepository,
    private readonly centres: Centres,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Refuses `place-not-served` (422) for somebody who sits at no desk. */
  async add(who: StaffPrincipal, what: Tally['what'], use: KeyUse): Promise<Reply<typeof addTally>> {
    const desk = this.deskOf(who);
    if (!desk) throw new Refusal('place-not-served', { status: 422 });
    const { id } = await this.uow.run('tally.add', (tx) =>
      this.keys.run(tx, use, async () => {
        const row = { id: this.ids.next(), ...desk, day: this.day(), what, at: this.clock.now() };
        await this.repository.add(tx, row);
        return row.id;
      }),
    );
    return { id, ...(await this.today(who)) };
  }

  /** Only today's, and of the own desk; anything else is 404. */
  async takeBack(who: StaffPrincipal, id: string): Promise<void> {
    const desk = this.deskOf(who);
    await this.uow.run('tally.take-back', async (tx) => {
      const row = await this.repository.find(id, tx);
      const own = row && desk && row.centreId === desk.centreId && row.windowId === desk.windowId;
      if (!own || row.day !== this.day()) throw notFound();
      await this.repository.drop(tx, id);
    });
  }

  async today(who: StaffPrincipal): Promise<Reply<typeof tallyToday>> {
    const desk = this.deskOf(who);
    if (!desk) return { today: { question: 0, stamp: 0 } };
    const day = this.day();
    const [question, stamp] = [
      await this.repository.count(desk, day, 'question'),
      await this.repository.count(desk, day, 'stamp'),
    ];
    return { today: { question, stamp } };
  }

  private deskOf({ posts }: StaffPrincipal): Desk | undefined {
    for (const { role, centreId, windowId, placePath } of posts) {
      if (role !== 'clerk' && role !== 'grid') continue;
      const centre = centreId ?? this.centres.centreFor(placePath, 'village')?.id;
      if (centre !== undefined) return { centreId: centre, windowId };
    }
    return undefined;
  }

  private day(): string {
    return dateOf(dayOf(this.clock.now()));
  }
}
