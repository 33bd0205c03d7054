import type { Input, Reply } from '@huiyin/shared/contracts/route';
import type { joinService } from '@huiyin/shared/contracts/service';
import { ADDED_WORDS } from '@huiyin/shared/labels/given';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import { TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Attachments } from '../attachment/attachments.js';
import { isShutOut } from '../matter/access/access.js';
import { LoadMatter } from '../matter/access/load.js';
import { AddTo } from '../matter/engine/add-to.js';
import { type Filed, Filing } from '../matter/engine/filing.js';
import type { Matter } from '../matter/store/entities.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Residents } from '../register/residents.js';
import { FiledUnder } from './filed-under.js';
import { Given } from './given/given.js';

type Body = Input<typeof joinService>['body'];

/** 并到那一件: one of the household brings more for what runs already; it hangs there, under that number. */
@Injectable()
export class JoinService {
  constructor(
    private readonly filing: Filing,
    private readonly residents: Residents,
    private readonly matters: MatterRepository,
    private readonly load: LoadMatter,
    private readonly filedUnder: FiledUnder,
    private readonly attachments: Attachments,
    private readonly given: Given,
    private readonly addTo: AddTo,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws 404 for a person one does not act for, and for a matter that isn't of that person's household; 409 `closed`. */
  async run(principal: Principal, id: string, body: Body, use: KeyUse): Promise<Reply<typeof joinService>> {
    const matter = await this.running(principal, body.residentId, id);
    const filed = await this.filing.ask(
      principal,
      { residentId: body.residentId },
      undefined,
      matter.itemId ?? undefined,
    );
    if (body.papers.length === 0 && !body.given?.length && !body.words?.trim())
      throw new Refusal('nothing-to-add', { status: 422 });
    await this.uow.run('service.join', async (tx) => {
      const { repeated } = await this.keys.run(tx, use, () => id);
      if (!repeated) await this.once(tx, principal, id, filed, body);
    });
    const mayOpen = await this.load.mayOpen(principal, matter);
    return { id, number: matter.number, title: matter.title, mayOpen };
  }

  private async running(principal: Principal, residentId: string, id: string): Promise<Matter> {
    const [matter, { householdId }] = await Promise.all([
      this.matters.find(id),
      this.residents.get(residentId),
    ]);
    const shared = matter?.kind === 'service' && householdId !== null && matter.householdId === householdId;
    if (!matter || !shared || isShutOut(principal, matter)) throw notFound();
    return matter;
  }

  private async once(tx: Tx, principal: Principal, id: string, filed: Filed, body: Body): Promise<void> {
    const standing = await this.load.standingOf(tx, id);
    if (standing.matter.closedAt !== null) throw new Refusal('closed');
    const item = await this.filedUnder.of(standing.matter, tx);
    if (!item) throw notFound();
    const reused = await this.given.take(tx, principal, body.residentId, item, body.given ?? []);
    const papers = body.papers.filter(({ files }) => files.length > 0);
    const slots = [...new Set([...papers.map((p) => p.slot), ...reused.slots])];
    await this.attachments.add(tx, principalKey(principal), id, papers);
    await this.given.use(tx, reused, id, filed.by);
    await this.given.record(tx, body.residentId, id, item, { answers: {}, slots: papers });
    const named = slots.map((slot) => item.materials.find((m) => m.slot === slot)?.plainName ?? slot);
    const words = ADDED_WORDS(body.words?.trim() ?? '', named);
    if (!(await this.addTo.papers(tx, standing, filed.by, words)))
      throw new TryAgain('moved while papers came');
  }
}
