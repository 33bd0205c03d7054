import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import type { Matter } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Messages } from '../../message/messages.js';
import { Centres } from '../../register/centres.js';
import { Places } from '../../register/places.js';

/** 不想让本村人经手: the village's own staff have nothing of it in hand any more, and read nothing of it. */
@Injectable()
export class LeaveVillage {
  constructor(
    private readonly matters: MatterRepository,
    private readonly staff: StaffDirectory,
    private readonly messages: Messages,
    private readonly centres: Centres,
    private readonly places: Places,
  ) {}

  /** The path of the village that it is kept from; null where it comes from no village. */
  villageOf(placePath: string): string | null {
    return this.places.villageOf(placePath)?.path ?? null;
  }

  async leave(tx: Tx, matter: Pick<Matter, 'id' | 'placePath'>, now: number): Promise<void> {
    const village = this.villageOf(matter.placePath);
    const town = this.centres.centreFor(matter.placePath, 'town');
    if (village === null || !town) return;
    await this.matters.keepFrom(tx, matter.id, village);
    await this.messages.callFrom(tx, matter.id, { centreId: town.id, placePath: town.placePath });
    await this.messages.forgetFor(tx, matter.id, (id) => this.isOf(village, id, tx));
    await this.handTasks(tx, matter.id, village, town.id, now);
  }

  /** Does this member of staff hold posts there, and nowhere else? */
  private async isOf(village: string, staffId: string, tx: Tx): Promise<boolean> {
    const posts = await this.staff.postsOf(staffId, tx);
    return posts.length > 0 && posts.every((p) => this.places.get(p.placeId).path.startsWith(village));
  }

  /** What a colleague of the village had to do in it is the town's to do. */
  private async handTasks(tx: Tx, matterId: string, village: string, townId: string, now: number) {
    const lead = await this.staff.leadOf(townId, tx);
    const tasks = (await this.matters.tasks(matterId, tx)).filter((t) => t.doneAt === null);
    for (const task of tasks) {
      if (lead && (await this.isOf(village, task.assigneeId, tx)))
        await this.matters.giveTask(tx, task.id, lead.id, now);
    }
  }
}
