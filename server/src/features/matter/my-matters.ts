import type * as contracts from '@huiyin/shared/contracts/matter';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import type { Matter } from './entities.js';
import { LoadMatter } from './load.js';
import { MatterRepository } from './repository.js';
import { Rows } from './rows.js';
import { ViewMatter } from './view.js';

/** 我的事: everything of those for whom this account acts; open ones nearest promise first, ended ones newest first. */
@Injectable()
export class MyMatters {
  constructor(
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
    private readonly rows: Rows,
    private readonly view: ViewMatter,
  ) {}

  async list(principal: Principal): Promise<Reply<typeof contracts.myMatters>> {
    if (principal.kind !== 'account') throw notFound();
    const viewer = await this.load.viewer(principal);
    const all = await this.matters.mine(principal.accountId, [...viewer.residents]);
    const line = async (m: Matter) =>
      this.rows.of(
        m,
        viewer,
        m.closedAt === null && (await this.view.waitsFor(viewer, await this.load.standing(m))),
      );
    const open = all
      .filter((m) => m.closedAt === null)
      .sort((a, b) => (a.owedPromise ?? 0) - (b.owedPromise ?? 0));
    const closed = all
      .filter((m) => m.closedAt !== null)
      .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
    return { open: await Promise.all(open.map(line)), closed: await Promise.all(closed.map(line)) };
  }
}
