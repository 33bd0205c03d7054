import type { sayWrong } from '@huiyin/shared/contracts/ask';
import type { Input } from '@huiyin/shared/contracts/route';
import type { Mendable } from '@huiyin/shared/domain/ask/mend';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { ASK_TITLES } from '@huiyin/shared/labels/ask';
import { staffMessage } from '@huiyin/shared/labels/messages';
import { sayDeadline } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Bug } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Filing } from '../matter/engine/filing.js';
import type { MatterView } from '../matter/kinds/kind.js';
import { MatterRepository } from '../matter/store/repository.js';
import { ViewMatter } from '../matter/views/view.js';
import { Messages } from '../message/messages.js';
import { Calendars } from '../register/calendars.js';
import { Residents } from '../register/residents.js';
import { WhoWorks } from '../task/who-works.js';
import { AskRepository } from './ask.repository.js';
import { OpenAsk } from './open-ask.js';

type Request = Pick<Input<typeof sayWrong>, 'params' | 'body'>;

/** 这里不对: one value of the register is wrong; the grid's worker sees to it. It holds nothing up, and a second tap shows the first. */
@Injectable()
export class SayWrong {
  constructor(
    private readonly filing: Filing,
    private readonly asks: OpenAsk,
    private readonly repository: AskRepository,
    private readonly residents: Residents,
    private readonly matters: MatterRepository,
    private readonly works: WhoWorks,
    private readonly messages: Messages,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly view: ViewMatter,
  ) {}

  /** Throws 404 for a person one does not act for. */
  async run(who: Principal, { params, body }: Request, use: KeyUse): Promise<MatterView> {
    const filed = await this.filing.ask(who, { residentId: params.id }, undefined);
    const { id } = await this.uow.run('ask.mend', (tx) =>
      this.keys.run(tx, use, async () => {
        const openKey = `${params.id} ${body.what}`;
        const open = await this.repository.findOpen(tx, openKey);
        if (open) return open.id;
        const subject = await this.filing.subject(tx, who, filed);
        const { party, centre, worker } = await this.works.of(tx, subject.placePath);
        const said = { now: await this.now(tx, subject.id, body.what), should: body.should ?? '' };
        const opened = await this.asks.open(tx, filed, subject, {
          ...{ topic: 'ask.mend', said, about: body.what, openKey, level: 'village' },
          giveTo: { party, centreId: centre.id },
        });
        if (worker) await this.tell(tx, worker, opened);
        return opened.id;
      }),
    );
    return this.view.receipt(who, id);
  }

  /** What the register says now, masked as the person saw it: the worker compares. */
  private async now(tx: Tx, residentId: string, what: Mendable): Promise<string> {
    const card = await this.residents.card(residentId, tx);
    const members = async () =>
      card.householdId === null
        ? ''
        : (await this.residents.membersOf(card.householdId, tx)).map((m) => m.name).join('、');
    const shown: Record<Exclude<Mendable, 'members'>, string | null> = {
      name: card.name,
      'id-number': card.idMasked,
      birth: card.birth,
      phone: card.phoneMasked,
      address: card.address,
      relation: card.relation,
    };
    return (what === 'members' ? await members() : shown[what]) ?? '';
  }

  private async tell(
    tx: Tx,
    worker: { id: string; name: string },
    { id, number, eventId }: { id: string; number: string; eventId: string },
  ): Promise<void> {
    const promise = (await this.matters.find(id, tx))?.owedPromise;
    if (promise == null) throw new Bug('a matter that owes nothing', { matterId: id });
    const by = sayDeadline(this.calendars.current(), promise, this.clock.now());
    const words = { title: ASK_TITLES['ask.mend'], number: showNumber(number), who: worker.name, by };
    const { title, text } = staffMessage('task-assigned', words);
    await this.messages.toStaff(tx, { eventId, staffId: worker.id, matterId: id, title, text });
  }
}
