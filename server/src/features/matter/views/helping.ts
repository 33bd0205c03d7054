import type { helping } from '@huiyin/shared/contracts/mandate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { DrawMandate } from '../../mandate/draw-mandate.js';
import { type Mandate, Mandates } from '../../mandate/mandates.js';
import { relationsOf, type Viewer } from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { Rows } from './rows.js';
import { ViewMatter } from './view.js';

/** 我在帮谁: each mandate that the caller holds now, with the matters under it. */
@Injectable()
export class Helping {
  constructor(
    private readonly mandates: Mandates,
    private readonly draw: DrawMandate,
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
    private readonly rows: Rows,
    private readonly view: ViewMatter,
  ) {}

  async list(who: Principal): Promise<Reply<typeof helping>> {
    const held = await this.mandates.heldBy(who);
    const drawn = await this.draw.many(who, held, 'helper');
    const items = await Promise.all(
      held.map(async (m, i) => ({
        mandate: drawn[i] as (typeof drawn)[number],
        matters: await this.under(who, m),
      })),
    );
    return { items };
  }

  private async under(who: Principal, m: Mandate) {
    const asking = await this.load.viewer(who);
    const viewer: Viewer = { ...asking, mandates: new Set([m.id]) };
    const found: Matter[] = [];
    const waiting = new Set<string>();
    for (const matter of await this.matters.underMandate(m.id)) {
      const standing = await this.load.standing(matter);
      if (relationsOf(viewer, standing).size === 0) continue;
      found.push(matter);
      if (matter.closedAt === null && (await this.view.waitsFor(viewer, standing))) waiting.add(matter.id);
    }
    return this.rows.list(found, viewer, { waiting, other: new Set() });
  }
}
