import { askerLabel, decideCertificate, purposeLabel } from '@huiyin/shared/catalogue/certificates/decide';
import { askerOf, purposeOf } from '@huiyin/shared/catalogue/certificates/questions';
import type { reportDemand } from '@huiyin/shared/contracts/ask';
import type { Input } from '@huiyin/shared/contracts/route';
import type { Party } from '@huiyin/shared/domain/matter/party';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Filing } from '../matter/engine/filing.js';
import type { MatterView } from '../matter/kinds/kind.js';
import { ViewMatter } from '../matter/views/view.js';
import { Centres } from '../register/centres.js';
import { type Asking, OpenAsk } from './open-ask.js';

type Body = Input<typeof reportDemand>['body'];

/** 证明监督: a body demanded what no village may issue; the town asks it why, and tells the resident. */
@Injectable()
export class ReportDemand {
  constructor(
    private readonly filing: Filing,
    private readonly asks: OpenAsk,
    private readonly centres: Centres,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly view: ViewMatter,
  ) {}

  /**
   * Throws 404 for a person one does not act for, 422 `certificate-not-reportable` for what the village may issue,
   * 422 `place-not-served` where no town has a centre.
   */
  async run(who: Principal, body: Body, use: KeyUse): Promise<MatterView> {
    const filed = await this.filing.ask(who, body.subject, body.channel);
    const { cert, basis, reportable } = decideCertificate({
      cert: body.certificate,
      purpose: purposeOf(body.purpose),
      asker: askerOf(body.asker),
    });
    if (!reportable) throw new Refusal('certificate-not-reportable', { status: 422 });
    const said = {
      certificate: cert.name,
      purpose: purposeLabel(body.purpose),
      asker: askerLabel(body.asker),
      body: body.body,
      more: body.words ?? '',
      why: basis,
    };
    const { id } = await this.uow.run('ask.report', (tx) =>
      this.keys.run(tx, use, async () => {
        const subject = await this.filing.subject(tx, who, filed);
        const giveTo = this.townDesk(subject.placePath);
        const asking = { topic: 'ask.report', said, about: cert.key, level: 'town', giveTo } as const;
        return (await this.asks.open(tx, filed, subject, asking)).id;
      }),
    );
    return this.view.receipt(who, id);
  }

  /** Never a village's: its own desk is the one that was asked to put its stamp on it. */
  private townDesk(placePath: string): NonNullable<Asking['giveTo']> {
    const town = this.centres.centreFor(placePath, 'town');
    if (!town) throw new Refusal('place-not-served', { status: 422 });
    const windows = this.centres.windowsOf(town.id);
    const window = windows.find(({ competence }) => competence === 'zonghe') ?? windows[0];
    const party: Party = window ? { kind: 'window', id: window.id } : { kind: 'roster', id: town.id };
    return { party, centreId: town.id };
  }
}
