import { askerLabel, decideCertificate, purposeLabel } from '@huiyin/shared/catalogue/certificates/decide';
import { askerOf, purposeOf } from '@huiyin/shared/catalogue/certificates/questions';
import { decideOn } from '@huiyin/shared/contracts/certificate';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { CERTIFICATE_SAY, certificateReason } from '@huiyin/shared/labels/certificate';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import { Items } from '../service/items.js';
import { DecisionsRepository } from './decisions.repository.js';

/** Decides on certificate × purpose × who asks, says it with its basis, and keeps what was asked for the figures. */
@Injectable()
export class DecideOn {
  constructor(
    private readonly items: Items,
    private readonly places: Places,
    private readonly centres: Centres,
    private readonly repository: DecisionsRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(who: Principal, body: Input<typeof decideOn>['body']): Promise<Reply<typeof decideOn>> {
    const purpose = purposeOf(body.purpose);
    const asker = askerOf(body.asker);
    const { cert, verdict, itemId, ...decision } = decideCertificate({
      cert: body.certificate,
      purpose,
      asker,
    });
    const path = this.pathOf(who, body.placeId);
    await this.uow.run('certificate.decide', (tx) =>
      this.repository.add(tx, {
        ...{ id: this.ids.next(), certificate: cert.key, purpose, asker, verdict, placePath: path },
        ...{ channel: who.kind === 'staff' ? 'counter' : 'app', at: this.clock.now() },
      }),
    );
    const words = { name: cert.name, purpose: purposeLabel(purpose), asker: askerLabel(asker) };
    const item = itemId === null ? undefined : this.items.list().find(({ id }) => id === itemId);
    return {
      verdict,
      certificate: { key: cert.key, name: cert.name },
      purpose: { value: purpose, label: words.purpose },
      asker: { value: asker, label: words.asker },
      say: CERTIFICATE_SAY[verdict],
      reason: certificateReason(verdict, words),
      ...{ basis: decision.basis, instead: decision.instead, issuedBy: [...decision.issuedBy] },
      item: item ? { id: item.id, plainName: item.plainName } : null,
      answers:
        verdict === 'elsewhere' ? {} : { what: cert.name, purpose: words.purpose, askedBy: words.asker },
      reportable: decision.reportable,
      desk: this.desk(path),
    };
  }

  /** The village that is named; else the caller's own post; else the town. */
  private pathOf(who: Principal, placeId: string | undefined): string {
    const named = placeId ? this.places.find(placeId)?.path : undefined;
    const post = who.kind === 'staff' ? who.posts[0]?.placePath : undefined;
    return named ?? post ?? this.places.list().find((p) => p.level === 'town')?.path ?? '/';
  }

  private desk(path: string): Reply<typeof decideOn>['desk'] {
    const centre = this.centres.nearest(path);
    return {
      centre: centre?.name ?? '',
      phone: centre?.phone ?? null,
      complain: centre?.complainPhone ?? null,
    };
  }
}
