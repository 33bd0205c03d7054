import * as contracts from '@huiyin/shared/contracts/ask';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { AskStaff } from './ask-staff.js';
import { ReportDemand } from './report-demand.js';
import { SayWrong } from './say-wrong.js';

/** The edge of questions; all that follows goes through the matter's actions. */
@Controller()
export class AskController {
  constructor(
    private readonly asking: AskStaff,
    private readonly wrong: SayWrong,
    private readonly reporting: ReportDemand,
  ) {}

  @Route(contracts.askStaff)
  @Limit({ tries: 60, minutes: 60 })
  ask(@Who() who: Principal, @In() { body }: Input<typeof contracts.askStaff>, @RequestKey() key: KeyUse) {
    return this.asking.run(who, body, key);
  }

  @Route(contracts.sayWrong)
  @Limit({ tries: 60, minutes: 60 })
  mend(@Who() who: Principal, @In() input: Input<typeof contracts.sayWrong>, @RequestKey() key: KeyUse) {
    return this.wrong.run(who, input, key);
  }

  @Route(contracts.reportDemand)
  @Limit({ tries: 60, minutes: 60 })
  report(
    @Who() who: Principal,
    @In() { body }: Input<typeof contracts.reportDemand>,
    @RequestKey() key: KeyUse,
  ) {
    return this.reporting.run(who, body, key);
  }
}
