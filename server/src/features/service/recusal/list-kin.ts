import type * as contracts from '@huiyin/shared/contracts/acceptance';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import type { MatterKin } from '../../matter/store/kin.entity.js';
import { KinRepository } from '../../matter/store/kin.repository.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Places } from '../../register/places.js';

const PAGE = 50;

type List = Reply<typeof contracts.kinRegister>;

/** 备案登记: kept at the town. Whoever leads or runs a village only is one of those whose relatives stand in it, and sees none. */
@Injectable()
export class ListKin {
  constructor(
    private readonly kin: KinRepository,
    private readonly matters: MatterRepository,
    private readonly places: Places,
  ) {}

  async page(principal: Principal, query: Input<typeof contracts.kinRegister>['query']): Promise<List> {
    const limit = query.limit ?? PAGE;
    const found = await this.kin.within(this.scope(principal), query.cursor, limit + 1);
    const shown = found.slice(0, limit);
    const items = (await Promise.all(shown.map((row) => this.row(row)))).filter((row) => row !== null);
    return { items, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }

  private scope(principal: Principal): string[] {
    if (principal.kind !== 'staff') return [];
    const above = principal.posts.filter(
      (p) =>
        (p.role === 'supervisor' || p.role === 'admin') && this.places.villageOf(p.placePath) === undefined,
    );
    return [...new Set(above.map((p) => p.placePath))];
  }

  private async row(kin: MatterKin): Promise<List['items'][number] | null> {
    const [matter, tasks] = await Promise.all([
      this.matters.find(kin.matterId),
      this.matters.tasks(kin.matterId),
    ]);
    if (!matter) return null;
    const visit = tasks.filter((t) => t.what === 'extra-visit');
    const open = visit.some((t) => t.doneAt === null);
    const { id, name, relation, source, byLabel: by, at } = kin;
    return {
      ...{ id, name, relation, source, by, at },
      ...{ matterId: matter.id, number: showNumber(matter.number), title: matter.title },
      ...{ applicant: matter.applicantName, from: this.places.nameOf(kin.placePath) },
      visited: visit.length === 0 ? 'not-yet' : open ? 'open' : 'done',
    };
  }
}
