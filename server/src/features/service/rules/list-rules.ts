import type { Item } from '@huiyin/shared/catalogue/item';
import { basesOn } from '@huiyin/shared/catalogue/legal-basis';
import type { listLocalRules } from '@huiyin/shared/contracts/local-rules';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { LOCAL_RULE_KEYS, type LocalRule } from '@huiyin/shared/domain/local-rules';
import { sayBasis } from '@huiyin/shared/labels/bases';
import { LOCAL_RULE_WORDS, LOCAL_RULES_DESK as SAY } from '@huiyin/shared/labels/local-rules';
import { TASKS } from '@huiyin/shared/labels/matter';
import { sayClock } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { LocalRulesHere } from '../../register/local-rules.js';
import { Items } from '../items.js';

type List = Reply<typeof listLocalRules>;
type Line = List['items'][number]['lines'][number];

/** All numbers and rules that a county has to look at once, each with whether it has: 待本地核实. */
@Injectable()
export class ListRules {
  constructor(
    private readonly rules: LocalRulesHere,
    private readonly items: Items,
    private readonly clock: Clock,
  ) {}

  of(who: StaffPrincipal): List {
    const today = dateOf(dayOf(this.clock.now()));
    return {
      rules: LOCAL_RULE_KEYS.map((key) => this.rule(key)),
      items: this.items.list().map((item) => ({
        id: item.id,
        name: item.name,
        lines: [...limitsOf(item), ...basesOf(item, today)],
      })),
      mayChange: who.posts.some(({ role }) => role === 'admin'),
    };
  }

  private rule(key: LocalRule): List['rules'][number] {
    const clock = this.rules.get(key);
    const row = this.rules.rowOf(key);
    return {
      ...{ key, ...LOCAL_RULE_WORDS[key], unit: clock.unit, n: clock.n, say: sayClock(clock) },
      localReview: row?.confirmed !== true,
      ...{ by: row?.byName ?? null, at: row?.at ?? null },
    };
  }
}

/** Its limits: what is promised, what the law allows, how long it hangs, each step. */
const limitsOf = ({ promised, statutory, publicity, steps, localReview }: Item): Line[] => {
  const line = (label: string, say: string): Line => ({ label, say, localReview });
  const { days: n, unit } = publicity;
  return [
    line(SAY.promised, sayClock(promised)),
    ...(statutory ? [line(SAY.statutory, sayClock(statutory))] : []),
    ...(n > 0 ? [line(SAY.publicity, sayClock({ unit, n }))] : []),
    ...steps.map(({ what, clock }) => line(SAY.step(TASKS[what] ?? what), sayClock(clock))),
  ];
};

const basesOf = ({ bases }: Item, today: string): Line[] =>
  basesOn(bases, today).map((b) => ({ label: SAY.basis, say: sayBasis(b), localReview: b.localReview }));
