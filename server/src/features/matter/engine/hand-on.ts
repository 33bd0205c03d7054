import { handOn } from '@huiyin/shared/domain/matter/hand-on';
import type { Party } from '@huiyin/shared/domain/matter/party';
import { staffMessage } from '@huiyin/shared/labels/messages';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { StaffLoads } from '../../account/staff-loads.js';
import { Messages } from '../../message/messages.js';
import type { Standing } from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import type { Matter, MatterTask } from '../store/entities.js';
import { HoldingsRepository } from '../store/holdings.repository.js';
import { MatterRepository } from '../store/repository.js';
import { snapOf } from '../store/snapshot.js';
import { Wording } from '../views/wording.js';
import { Carry } from './carry.js';
import { Heirs } from './heirs.js';

/** Somebody is away or has left, and who is to go on, in the order of wish, by matter. */
export interface Leaving {
  readonly staffId: string;
  heirs(matter: Matter): readonly string[];
  /** Who arranges it, and how the timeline names them. */
  readonly by: { readonly id: string; readonly label: string };
}

export interface Holding {
  readonly matter: Matter;
  readonly how: 'owes' | 'holds' | 'task' | 'asked';
}

/** Hands over all that somebody holds, one matter a unit of work; begun anew it goes on where it stopped. */
@Injectable()
export class HandOn implements OnModuleInit {
  constructor(
    private readonly holdings: HoldingsRepository,
    private readonly matters: MatterRepository,
    private readonly load: LoadMatter,
    private readonly heirs: Heirs,
    private readonly carry: Carry,
    private readonly messages: Messages,
    private readonly wording: Wording,
    private readonly loads: StaffLoads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.loads.register((staffIds) => this.holdings.loads(staffIds));
  }

  /** All of it, for who arranges it to see. */
  async of(staffId: string): Promise<Holding[]> {
    const [owed, held, asked, tasks] = await Promise.all([
      this.holdings.owed(staffId),
      this.holdings.held(staffId),
      this.holdings.asked(staffId),
      this.holdings.tasks(staffId),
    ]);
    const inside = await Promise.all(tasks.map((t) => this.matters.find(t.matterId)));
    return [
      ...owed.map((matter) => ({ matter, how: 'owes' as const })),
      ...held.filter((m) => m.owedId !== staffId).map((matter) => ({ matter, how: 'holds' as const })),
      ...asked.map((matter) => ({ matter, how: 'asked' as const })),
      ...inside.flatMap((matter) => (matter ? [{ matter, how: 'task' as const }] : [])),
    ];
  }

  /** How many matters and pieces of work changed hands. */
  async run(leaving: Leaving): Promise<number> {
    const { staffId } = leaving;
    const found = await Promise.all([
      this.holdings.owed(staffId),
      this.holdings.held(staffId),
      this.holdings.asked(staffId),
    ]);
    let handed = 0;
    for (const id of new Set(found.flat().map((m) => m.id)))
      if (await this.uow.run('matter.hand-on', (tx) => this.matter(tx, id, leaving))) handed += 1;
    for (const task of await this.holdings.tasks(staffId))
      if (await this.uow.run('task.hand-on', (tx) => this.task(tx, task, leaving))) handed += 1;
    return handed;
  }

  private async matter(tx: Tx, id: string, leaving: Leaving): Promise<boolean> {
    const standing = await this.load.standingOf(tx, id);
    const { matter, now } = standing;
    const { staffId, by } = leaving;
    const heir = await this.heirs.of(tx, standing, leaving.heirs(matter), new Set([staffId]));
    const to: Party = heir ? { kind: 'staff', id: heir.id } : this.heirs.roster(matter);
    const event = handOn(snapOf(matter), { kind: 'staff', id: staffId }, to, by.id, now);
    const changes = {
      ...(event ? this.carry.changesOf(matter, event) : {}),
      ...(matter.holderId === staffId
        ? { holderId: await this.holder(tx, standing, leaving, heir?.id), leaseUntil: null }
        : {}),
    };
    if (!event && matter.holderId !== staffId) return false;
    if (!(await this.matters.move(tx, id, matter.seq, changes))) return false;
    const eventId = this.ids.next();
    if (event) {
      const written = { id: eventId, event, byLabel: by.label, seen: event.seen, words: null };
      await this.matters.append(tx, id, written);
    }
    if (heir && (event || changes.holderId === heir.id))
      await this.tell(tx, eventId, { ...matter, ...changes }, heir.id, 'stands-in');
    return true;
  }

  /** A quarrel always has its mediator; of a desk's matter a colleague takes it out of the queue, where there is one. */
  private async holder(tx: Tx, { matter }: Standing, leaving: Leaving, heir: string | undefined) {
    if (heir === undefined) return null;
    const colleagues = await this.heirs.colleagues(matter, tx);
    const atDesk = matter.kind !== 'dispute' && colleagues.some((c) => c.id !== leaving.staffId);
    return atDesk && !leaving.heirs(matter).includes(heir) ? null : heir;
  }

  /** The other signature stays another's. */
  private async task(tx: Tx, task: MatterTask, leaving: Leaving): Promise<boolean> {
    const standing = await this.load.standingOf(tx, task.matterId);
    const { matter } = standing;
    const same = standing.tasks.filter((t) => t.what === task.what && t.round === task.round);
    const signers = same.map((t) => t.doneBy ?? t.assigneeId);
    const not = new Set([leaving.staffId, ...signers]);
    const heir = await this.heirs.of(tx, standing, leaving.heirs(matter), not);
    if (!heir || !(await this.holdings.giveTask(tx, task.id, leaving.staffId, heir.id))) return false;
    const to = { ...matter, owedPromise: task.due };
    await this.tell(tx, this.ids.next(), to, heir.id, 'task-assigned');
    return true;
  }

  private async tell(tx: Tx, eventId: string, matter: Matter, staffId: string, say: string): Promise<void> {
    const { title, text } = staffMessage(say, await this.wording.of(matter));
    await this.messages.toStaff(tx, { eventId, staffId, title, text, matterId: matter.id });
  }
}
