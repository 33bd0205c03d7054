import type * as contracts from '@huiyin/shared/contracts/matter';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { notFound } from '../../../platform/errors/errors.js';
import { ownParties, type Viewer } from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
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
    const open = all
      .filter((m) => m.closedAt === null)
      .sort((a, b) => (a.owedPromise ?? 0) - (b.owedPromise ?? 0));
    const closed = all
      .filter((m) => m.closedAt !== null)
      .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
    const waits = await Promise.all(
      open.map(async (m) => this.view.waitsFor(viewer, await this.load.standing(m))),
    );
    const waiting = new Set(open.filter((_, i) => waits[i]).map((m) => m.id));
    const other = await this.otherSide(viewer, all);
    const [openLines, closedLines] = await Promise.all([
      this.rows.list(open, viewer, { waiting, other }),
      this.rows.list(closed, viewer, { waiting: new Set(), other }),
    ]);
    return { open: openLines, closed: closedLines };
  }

  /** The matters in which this account is only the other side. */
  private async otherSide(viewer: Viewer, matters: readonly Matter[]): Promise<Set<string>> {
    const parties = await this.matters.partiesOf(matters.map((m) => m.id));
    const own = ownParties(viewer, parties);
    const asked = new Set(own.filter((p) => p.role !== 'respondent').map((p) => p.matterId));
    return new Set(matters.map((m) => m.id).filter((id) => !asked.has(id)));
  }
}
