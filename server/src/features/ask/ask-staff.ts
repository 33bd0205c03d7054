import type { askStaff } from '@huiyin/shared/contracts/ask';
import type { Input } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Filing } from '../matter/engine/filing.js';
import type { MatterView } from '../matter/kinds/kind.js';
import { ViewMatter } from '../matter/views/view.js';
import { OpenAsk } from './open-ask.js';

/** 说给工作人员听: who finds nothing says it in own words, and a person sorts it. */
@Injectable()
export class AskStaff {
  constructor(
    private readonly filing: Filing,
    private readonly asks: OpenAsk,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly view: ViewMatter,
  ) {}

  /** Throws 404 for a person one does not act for. */
  async run(who: Principal, body: Input<typeof askStaff>['body'], use: KeyUse): Promise<MatterView> {
    const filed = await this.filing.ask(who, body.subject, body.channel);
    const { id } = await this.uow.run('ask.sort', (tx) =>
      this.keys.run(tx, use, async () => {
        const subject = await this.filing.subject(tx, who, filed);
        const asking = { topic: 'ask.sort', said: { words: body.words }, level: 'village' } as const;
        const away = body.awayFromVillage ?? false;
        return (await this.asks.open(tx, filed, subject, { ...asking, away })).id;
      }),
    );
    return this.view.receipt(who, id);
  }
}
