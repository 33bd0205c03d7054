import type { Clock } from '@huiyin/shared/domain/calendar/calendar';
import {
  LOCAL_RULE_KEYS,
  LOCAL_RULES,
  type LocalRule,
  type LocalRules,
} from '@huiyin/shared/domain/local-rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LocalRuleRow } from './entities.js';

/** The limits as they hold in this county: what it has set, else what the programme brings, which is still to be confirmed here. */
@Injectable()
export class LocalRulesHere extends BaseRepository implements OnModuleInit {
  private known = new Map<string, LocalRuleRow>();

  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  onModuleInit(): Promise<void> {
    return this.reload();
  }

  async reload(): Promise<void> {
    this.known = new Map((await this.reader(LocalRuleRow).find()).map((row) => [row.rule, row]));
  }

  get(key: LocalRule): Clock {
    const row = this.known.get(key);
    return row ? { ...LOCAL_RULES[key], n: row.n } : LOCAL_RULES[key];
  }

  all(): LocalRules {
    return Object.fromEntries(LOCAL_RULE_KEYS.map((key) => [key, this.get(key)])) as LocalRules;
  }

  /** Who set or confirmed it; undefined: nobody. */
  rowOf(key: LocalRule): LocalRuleRow | undefined {
    return this.known.get(key);
  }

  async put(tx: Tx, row: LocalRuleRow): Promise<void> {
    await this.rows(tx, LocalRuleRow).upsert([row], ['rule']);
    this.uow.afterCommit(tx, () => {
      this.known = new Map(this.known).set(row.rule, row);
    });
  }
}
