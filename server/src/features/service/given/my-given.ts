import type { listGiven } from '@huiyin/shared/contracts/given';
import type { Reply } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../../platform/errors/errors.js';
import { Bindings } from '../../account/bindings.js';
import type { Matter } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import type { GivenRow } from './entities.js';
import { Given } from './given.js';
import { GivenRepository } from './repository.js';

type Items = Reply<typeof listGiven>['items'];

/** 我交过的材料: the person's own look at it, with who used it; and taking it back. A helper isn't asked in here. */
@Injectable()
export class MyGiven {
  constructor(
    private readonly bindings: Bindings,
    private readonly repository: GivenRepository,
    private readonly given: Given,
    private readonly matters: MatterRepository,
    private readonly clock: Clock,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws 404 for a person for whom this account doesn't speak. */
  async of(who: AccountPrincipal, residentId: string): Promise<Reply<typeof listGiven>> {
    if (!(await this.bindings.speaksFor(who.accountId, residentId))) throw notFound();
    const rows = await this.repository.live(residentId, this.clock.now());
    const uses = await this.repository.uses(rows.map(({ id }) => id));
    const byId = await this.mattersOf([...rows, ...uses].map(({ matterId }) => matterId));
    const named = (matterId: string) => {
      const { number = '', title = '' } = byId.get(matterId) ?? {};
      return { number, title };
    };
    const items = await Promise.all(
      rows.map(async (row): Promise<Items> => {
        const shown = await this.given.shown(who, row);
        if (!shown) return [];
        const own = uses.filter((use) => use.givenId === row.id);
        const open = [row, ...own].map(({ matterId }) => byId.get(matterId)).find(isOpen);
        return [
          {
            ...shown,
            from: named(row.matterId),
            files:
              row.kind === 'paper'
                ? (await this.given.filesOf(row)).map(({ id, mime }) => ({ id, mime }))
                : [],
            uses: own.map((use) => ({ at: use.at, by: use.byLabel, ...named(use.matterId) })),
            neededBy: open ? { number: open.number, title: open.title } : null,
          },
        ];
      }),
    );
    return { items: items.flat() };
  }

  /** Throws 404 for what isn't the caller's, or is over; refuses `given-in-use` while an open matter needs it. */
  async takeBack(who: AccountPrincipal, id: string): Promise<void> {
    const row = await this.repository.find(id);
    if (!row || row.overAt !== null || !(await this.bindings.speaksFor(who.accountId, row.residentId)))
      throw notFound();
    const open = await this.neededBy(row);
    if (open) throw new Refusal('given-in-use', { status: 409, params: { number: showNumber(open.number) } });
    await this.uow.run('given.take-back', (tx) => this.repository.end(tx, [id], this.clock.now(), 'owner'));
  }

  private async neededBy(row: GivenRow): Promise<Matter | undefined> {
    const uses = await this.repository.uses([row.id]);
    const all = await this.mattersOf([row.matterId, ...uses.map(({ matterId }) => matterId)]);
    return [...all.values()].find(isOpen);
  }

  private async mattersOf(ids: readonly string[]): Promise<Map<string, Matter>> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.matters.find(id)));
    return new Map(found.flatMap((m) => (m ? [[m.id, m]] : [])));
  }
}

const isOpen = (matter: Matter | undefined): matter is Matter =>
  matter !== undefined && matter.closedAt === null;
