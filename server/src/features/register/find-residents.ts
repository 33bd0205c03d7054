import { findResidents } from '@huiyin/shared/contracts/register';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { fromCursor, toCursor } from './cursor.js';
import { FindQueries } from './find.queries.js';
import { initialsOf } from './initials.js';
import { Places } from './places.js';
import { ResidentCards } from './resident-cards.js';
import { toResidentRow } from './resident-row.js';
import { covers, scopeOf } from './scope.js';
import { splitPlace, termOf } from './search-term.js';

const PAGE = 20;

/** Looks for people of the places that one's posts cover; others are not there. */
@Injectable()
export class FindResidents {
  constructor(
    private readonly queries: FindQueries,
    private readonly cards: ResidentCards,
    private readonly places: Places,
  ) {}

  async run(
    who: Principal,
    { q, cursor, limit = PAGE }: Input<typeof findResidents>['body'],
  ): Promise<Reply<typeof findResidents>> {
    const { text, scope } = this.narrow(q, scopeOf(who, findResidents.callers));
    if (text === '') return { items: [], next: null };
    const { rows, end } = await this.queries.find(termOf(text), scope, fromCursor(cursor), limit);
    const cards = await this.cards.of(rows);
    return {
      items: cards.map((card) => toResidentRow(card, this.places)),
      next: end && toCursor(end),
    };
  }

  /** `上湾 wxl`, `sw wxl`: within the places of the scope whose name or initials begin like that; if there are none, it was a name. */
  private narrow(q: string, scope: string[]): { text: string; scope: string[] } {
    const split = splitPlace(q);
    const named = split
      ? this.places.list().filter(({ name, path }) => isCalled(name, split.place) && covers(scope, path))
      : [];
    return split && named.length > 0
      ? { text: split.rest, scope: named.map(({ path }) => path) }
      : { text: q.trim(), scope };
  }
}

/** 上湾网格 is called 上湾, sw, or in full. */
const isCalled = (name: string, typed: string): boolean =>
  name.startsWith(typed) || (/^[a-z]+$/i.test(typed) && initialsOf(name).startsWith(typed.toLowerCase()));
