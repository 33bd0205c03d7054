import type { calls } from '@huiyin/shared/contracts/calls';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { CallRepository } from './call.repository.js';
import { callScope, inCallScope } from './call-scope.js';
import { CallViews } from './call-views.js';
import { fromCursor, page } from './cursor.js';
import type { CallRow } from './message.entities.js';

const PAGE = 30;

/** Whom this member of staff is to phone: one line a person, soonest due first. */
@Injectable()
export class Calls {
  constructor(
    private readonly repository: CallRepository,
    private readonly views: CallViews,
  ) {}

  async list(who: StaffPrincipal, query: Input<typeof calls>['query']): Promise<Reply<typeof calls>> {
    const scope = callScope(who.posts);
    const limit = query.limit ?? PAGE;
    const [total, people] = await Promise.all([
      this.repository.countPeople(scope),
      this.repository.findPeople(scope, fromCursor(query.cursor), limit + 1),
    ]);
    const { items, next } = page(people, limit, (person) => person);
    const rows = await this.repository.findUndone(items.map(({ id }) => id));
    const groups = items
      .map(({ id }) => rows.filter((row) => row.residentId === id && inCallScope(scope, row)))
      .filter((group): group is [CallRow, ...CallRow[]] => group.length > 0);
    return { total, items: await this.views.of(who, groups), next };
  }
}
