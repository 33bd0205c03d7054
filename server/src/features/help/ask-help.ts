import type { askHelp } from '@huiyin/shared/contracts/help';
import type { Input } from '@huiyin/shared/contracts/route';
import { HELP_TITLES } from '@huiyin/shared/labels/help';
import { FILED_BY_SELF } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { type AccountPrincipal, principalKey } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Bindings } from '../account/bindings.js';
import { ownParties } from '../matter/access/access.js';
import { LoadMatter } from '../matter/access/load.js';
import type { MatterView } from '../matter/kinds/kind.js';
import type { Matter } from '../matter/store/entities.js';
import { ViewMatter } from '../matter/views/view.js';
import { Residents } from '../register/residents.js';
import { GiveTask } from '../task/give-task.js';
import { HelpRepository } from './help.repository.js';
import { WhoHelps } from './who-helps.js';

type Body = Input<typeof askHelp>['body'];

/** What of the caller's matter it is about; `alone`: a matter of this one phone stays so. */
interface About {
  readonly matter: Matter;
  readonly alone: boolean;
}

/** One tap instead of words: whoever wasn't reached calls back today, or the grid worker comes. A second tap shows the first. */
@Injectable()
export class AskHelp {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly load: LoadMatter,
    private readonly helpers: WhoHelps,
    private readonly tasks: GiveTask,
    private readonly repository: HelpRepository,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly view: ViewMatter,
  ) {}

  /** Throws 404 for a person one does not act for, and for a matter that isn't one's own. */
  async run(who: AccountPrincipal, body: Body, use: KeyUse): Promise<MatterView> {
    if (!(await this.bindings.speaksFor(who.accountId, body.residentId))) throw notFound();
    const about = body.matterId === undefined ? null : await this.own(who, body.residentId, body.matterId);
    const { id } = await this.uow.run('help.ask', (tx) =>
      this.keys.run(tx, use, () => this.once(tx, who, body, about)),
    );
    return this.view.receipt(who, id);
  }

  private async own(who: AccountPrincipal, residentId: string, matterId: string): Promise<About> {
    const { viewer, standing } = await this.load.for(who, matterId);
    const own = ownParties(viewer, standing.parties);
    if (!own.some((party) => party.residentId === residentId || party.residentId === null)) throw notFound();
    return { matter: standing.matter, alone: own.every((party) => party.alone === true) };
  }

  private async once(tx: Tx, who: AccountPrincipal, body: Body, about: About | null): Promise<string> {
    const { residentId, why } = body;
    const openKey = [why, residentId, why === 'help' ? '' : (about?.matter.id ?? '')].join(' ');
    const open = await this.repository.findOpen(tx, openKey);
    if (open) return open.id;
    const { name, householdId, placePath, gridId, villageId } = await this.residents.get(residentId, tx);
    const { matterId } = await this.tasks.give(tx, {
      title: HELP_TITLES[why],
      placeId: gridId ?? villageId,
      by: { id: principalKey(who), label: FILED_BY_SELF },
      whose: { residentId, accountId: who.accountId, name, householdId, alone: about?.alone ?? false },
      ...this.helpers.of(why, placePath, about?.matter ?? null),
    });
    const aboutId = about?.matter.id ?? null;
    await this.repository.add(tx, { id: matterId, residentId, why, aboutId, openKey, at: this.clock.now() });
    return matterId;
  }
}
