import type { me, person, post } from '@huiyin/shared/contracts/account';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import type { ResidentCard } from '../register/resident-cards.js';
import { Residents } from '../register/residents.js';
import { Bindings } from './bindings.js';
import { type Staff, StaffDirectory, type StaffPost } from './staff-directory.js';
import { StaffKeeper } from './staff-keeper.repository.js';

export type Me = z.output<typeof me>;
type Person = z.output<typeof person>;

/** Draws `me`: for an account the persons for whom it speaks, for staff the posts of today. */
@Injectable()
export class MeView {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly staff: StaffDirectory,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly keeper: StaffKeeper,
  ) {}

  async ofAccount(accountId: string): Promise<Extract<Me, { kind: 'account' }>> {
    const ids = await this.bindings.residentsOf(accountId);
    const cards = await this.residents.cards(ids);
    const own = ids.map((id) => cards.get(id)).filter((card) => card !== undefined);
    const workers = await this.gridWorkers(own);
    const persons = own.map((card) => this.person(card, workers.get(card.gridId ?? '')));
    return { kind: 'account', id: accountId, persons };
  }

  async ofStaff(staffId: string): Promise<Extract<Me, { kind: 'staff' }>> {
    const { name } = await this.staff.get(staffId);
    const posts = await this.staff.postsOf(staffId);
    const due = (await this.keeper.find(staffId))?.passwordDue === true;
    return {
      ...{ kind: 'staff', id: staffId, name, posts: posts.map((one) => this.post(one)) },
      ...(due ? { passwordDue: true } : {}),
    };
  }

  private async gridWorkers(cards: readonly ResidentCard[]): Promise<Map<string, Staff>> {
    const workers = new Map<string, Staff>();
    for (const gridId of new Set(cards.map((card) => card.gridId))) {
      const worker = gridId === null ? undefined : await this.staff.gridWorker(gridId);
      if (gridId !== null && worker) workers.set(gridId, worker);
    }
    return workers;
  }

  private person(card: ResidentCard, worker: Staff | undefined): Person {
    return {
      ...card,
      village: this.places.brief(card.villageId),
      grid: card.gridId === null ? null : this.places.brief(card.gridId),
      gridWorker: worker ? { name: worker.name, phone: worker.phone } : null,
    };
  }

  post({ id, role, placeId, centreId, windowId }: StaffPost): z.output<typeof post> {
    return {
      ...{ id, role, centreId, windowId, place: this.places.brief(placeId) },
      centreName: centreId === null ? null : this.centres.get(centreId).name,
      windowName: windowId === null ? null : this.centres.window(windowId).name,
    };
  }
}
