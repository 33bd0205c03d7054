import { listLocalRules, setLocalRule } from '@huiyin/shared/contracts/local-rules';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { In } from '../../../platform/http/input.js';
import { Route } from '../../../platform/http/route.js';
import { Who } from '../../../platform/http/who.js';
import { ListRules } from './list-rules.js';
import { SetRule } from './set-rule.js';

/** The edge of what the county sets. */
@Controller()
export class RulesController {
  constructor(
    private readonly list: ListRules,
    private readonly set: SetRule,
  ) {}

  @Route(listLocalRules)
  all(@Who() who: StaffPrincipal) {
    return this.list.of(who);
  }

  @Route(setLocalRule)
  async put(@Who() who: StaffPrincipal, @In() { params, body }: Input<typeof setLocalRule>) {
    await this.set.run(who, params.key, body);
    return this.list.of(who);
  }
}
