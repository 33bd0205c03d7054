import type { LocalRule } from '@huiyin/shared/domain/local-rules';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Workflows } from '../../matter/kinds/workflows.js';
import { LocalRulesHere } from '../../register/local-rules.js';

/** The county confirms a limit, or sets its own. What runs keeps the workflow that it began with; what is filed from now on has the next. */
@Injectable()
export class SetRule {
  constructor(
    private readonly rules: LocalRulesHere,
    private readonly workflows: Workflows,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(who: StaffPrincipal, rule: LocalRule, said: { n: number; confirmed: boolean }): Promise<void> {
    const row = { rule, ...said, byName: who.name, at: this.clock.now() };
    await this.uow.run('local-rule.set', (tx) => this.rules.put(tx, row));
    // What other processes have set meanwhile belongs into it; where nothing changed, nothing is written.
    await this.rules.reload();
    await this.workflows.publish({ setAnew: true });
  }
}
