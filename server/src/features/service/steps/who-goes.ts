import { mayBeSecond } from '@huiyin/shared/domain/service/steps/payout';
import { type Candidate, pickSigners, signersOf } from '@huiyin/shared/domain/service/steps/steps';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Kinship } from '../../matter/access/kinship.js';
import type { Acting } from '../../matter/kinds/kind.js';
import type { MatterTask } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Centres } from '../../register/centres.js';
import { Places } from '../../register/places.js';

/** Whom a step is given to. What is missing goes to the town's supervisor, who sends somebody: it never waits for nobody. */
@Injectable()
export class WhoGoes {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly kinship: Kinship,
    private readonly matters: MatterRepository,
    private readonly places: Places,
    private readonly centres: Centres,
  ) {}

  /** As many ids as the step has signatures; the same one twice only where nobody else may. */
  async of(tx: Tx, acting: Acting, what: string, tasks: readonly MatterTask[]): Promise<string[]> {
    const { matter, parties } = acting;
    const desk = await this.atDesk(tx, acting);
    // Where nobody of the village may have it in hand, nobody of the village goes.
    const near = matter.awayFrom === null ? await this.nearHome(tx, matter.placePath) : [];
    const again = what === 'recheck' ? [...(await this.inTown(tx, matter.centreId)), ...desk, ...near] : [];
    const candidates =
      what === 'survey'
        ? [...near, ...desk]
        : what === 'recheck'
          ? again
          : what === 'second'
            ? await this.others(tx, acting, desk)
            : desk;
    const ids = candidates.map((c) => c.id);
    const kin = await this.kinship.among(ids, { matterId: matter.id, parties }, tx);
    const went = what === 'recheck' ? tasks.filter((t) => t.what !== 'review' && t.what !== 'check') : [];
    const picked = pickSigners(what, candidates, kin, new Set(went.map((t) => t.doneBy ?? t.assigneeId)));
    const lead =
      (await this.staff.above(matter.centreId, tx)) ?? (await this.staff.leadOf(matter.centreId, tx));
    const rest = lead?.id ?? desk[0]?.id;
    while (rest !== undefined && picked.length < signersOf(what)) picked.push(rest);
    return picked;
  }

  /** Whoever did nothing in it yet: a colleague at the desk, who leads it, who stands at the town's windows. */
  private async others(tx: Tx, { matter, viewer }: Acting, desk: readonly Candidate[]): Promise<Candidate[]> {
    const lead = await this.staff.leadOf(matter.centreId, tx);
    const led: Candidate[] = lead ? [{ id: lead.id, level: this.centres.get(matter.centreId).level }] : [];
    const own = viewer.principal.kind === 'staff' ? viewer.principal.staffId : null;
    const acted = (await this.matters.events(matter.id)).map(({ byId }) => byId);
    return [...desk, ...led, ...(await this.inTown(tx, matter.centreId))].filter(
      ({ id }) => id !== own && mayBeSecond(id, acted),
    );
  }

  /** Whoever acts or holds it, then the colleagues at its window. */
  private async atDesk(tx: Tx, { matter, viewer }: Acting): Promise<Candidate[]> {
    const { level } = this.centres.get(matter.centreId);
    const own = viewer.principal.kind === 'staff' ? viewer.principal.staffId : matter.holderId;
    const colleagues = matter.windowId === null ? [] : await this.staff.staffOfWindow(matter.windowId, tx);
    return [...(own === null ? [] : [own]), ...colleagues.map((s) => s.id)].map((id) => ({ id, level }));
  }

  /** Of a matter that the village handles: its town's supervisor, then whoever stands at the town's windows. */
  private async inTown(tx: Tx, centreId: string): Promise<Candidate[]> {
    const up = this.centres.above(centreId);
    if (up === null) return [];
    const lead = await this.staff.leadOf(up, tx);
    const clerks = await Promise.all(
      this.centres.windowsOf(up).map((w) => this.staff.staffOfWindow(w.id, tx)),
    );
    return [...(lead ? [lead] : []), ...clerks.flat()].map(({ id }) => ({ id, level: 'town' }));
  }

  /** The grid's worker, then whoever stands at the village's windows. */
  private async nearHome(tx: Tx, placePath: string): Promise<Candidate[]> {
    const grid = this.places.gridOf(placePath);
    const worker = grid && (await this.staff.gridWorker(grid.id, tx));
    const station = this.centres.centreFor(placePath, 'village');
    const clerks = await Promise.all(
      (station ? this.centres.windowsOf(station.id) : []).map((w) => this.staff.staffOfWindow(w.id, tx)),
    );
    return [...(worker ? [worker] : []), ...clerks.flat()].map(({ id }) => ({ id, level: 'village' }));
  }
}
