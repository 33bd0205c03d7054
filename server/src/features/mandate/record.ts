import type { recordMandate, residentMandates } from '@huiyin/shared/contracts/mandate';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { principalKey, type StaffPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Bug, notFound } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Attachments } from '../attachment/attachments.js';
import { Residents } from '../register/residents.js';
import { DrawMandate } from './draw-mandate.js';
import { HelpingPosts } from './helping-posts.js';
import { MandateRepository } from './mandate.repository.js';
import { MandateAccess } from './mandate-access.js';
import { WriteMandate } from './write-mandate.js';

type Body = Input<typeof recordMandate>['body'];

/** Under which name the signed paper hangs on its mandate. */
const PAPER = 'mandate';

/** At the desk, or at somebody's door: staff write down who may help, and how the person said so. */
@Injectable()
export class RecordMandate {
  constructor(
    private readonly residents: Residents,
    private readonly access: MandateAccess,
    private readonly repository: MandateRepository,
    private readonly posts: HelpingPosts,
    private readonly write: WriteMandate,
    private readonly draw: DrawMandate,
    private readonly attachments: Attachments,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws 404 for who lives outside one's places. */
  async list(who: StaffPrincipal, residentId: string): Promise<Reply<typeof residentMandates>> {
    const owner = await this.residents.find(residentId);
    if (!owner || !this.access.mayRead(who, owner.placePath)) throw notFound();
    const [rows, posts] = await Promise.all([this.repository.ofOwners([residentId]), this.posts.near(owner)]);
    return { items: await this.draw.many(who, rows, 'owner'), posts };
  }

  /** Throws 404 for who lives outside one's places, and `mandate-unfit` with what is missing. */
  async run(
    who: StaffPrincipal,
    residentId: string,
    body: Body,
    use: KeyUse,
  ): Promise<Reply<typeof recordMandate>> {
    const owner = await this.residents.find(residentId);
    if (!owner || !this.access.mayRecord(who, owner.placePath)) throw notFound();
    const { helper, how, witness = null, files, items, once, days } = body;
    const { id } = await this.uow.run('mandate.record', (tx) =>
      this.keys.run(tx, use, async () => {
        const mandate = await this.write.run(tx, {
          ...{ owner, helper, items, once, days, how, witness, pages: files.length },
          ...{ by: { id: principalKey(who), label: who.name }, recorder: who },
        });
        await this.attachments.attach(tx, principalKey(who), mandate.id, [{ slot: PAPER, files }]);
        return mandate.id;
      }),
    );
    const row = await this.repository.find(id);
    if (!row) throw new Bug('a mandate without a row', { id });
    return this.draw.one(who, row, 'owner');
  }
}
