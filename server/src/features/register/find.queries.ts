import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { withinPaths } from './audience.queries.js';
import type { PageEnd } from './cursor.js';
import { HouseholdRow, ResidentRow } from './entities.js';
import { ResidentSecrets } from './resident-secrets.js';
import type { SearchTerm } from './search-term.js';

/** Above every character, so that `prefix ≤ x < prefix + this` is all that begins with the prefix. */
const LAST = '\u{10ffff}';

const ORDER = {
  name: 'r.name',
  initials: 'r.initials',
  household: 'h.no',
  phone: 'r.name',
  idNumber: 'r.name',
};

export interface FoundPage {
  readonly rows: ResidentRow[];
  readonly end: PageEnd | null;
}

/** Looks for the living among the places of a scope. */
@Injectable()
export class FindQueries extends BaseRepository {
  constructor(private readonly secrets: ResidentSecrets) {
    super();
  }

  /** One page after `after`, ordered by what is searched and then by id. */
  async find(
    term: SearchTerm,
    scope: readonly string[],
    after: PageEnd | undefined,
    limit: number,
  ): Promise<FoundPage> {
    if (scope.length === 0) return { rows: [], end: null };
    const key = ORDER[term.by];
    const query = this.reader(ResidentRow)
      .createQueryBuilder('r')
      .where('r.diedAt IS NULL AND r.endedAt IS NULL')
      .andWhere(withinPaths('r.placePath', scope));
    if (term.by === 'household') {
      query.innerJoin(HouseholdRow, 'h', 'h.id = r.householdId').addSelect('h.no', 'house_no');
    }
    this.matching(query, term);
    if (after) {
      query.andWhere(`${key} >= :key AND (${key} > :key OR r.id > :id)`, { ...after });
    }
    // `limit` and not `take`: the join brings one row per resident, and `take` would ask twice.
    query
      .orderBy(key)
      .addOrderBy('r.id')
      .limit(limit + 1);
    const { entities, raw } = await query.getRawAndEntities<{ house_no?: string }>();
    const rows = entities.slice(0, limit);
    const last = rows.at(-1);
    if (!last || entities.length <= limit) return { rows, end: null };
    const keys = { 'r.name': last.name, 'r.initials': last.initials, 'h.no': raw[limit - 1]?.house_no ?? '' };
    return { rows, end: { key: keys[key as keyof typeof keys], id: last.id } };
  }

  /** Strangers who wait for their check, first come first. */
  async waiting(scope: readonly string[], after: PageEnd | undefined, limit: number): Promise<FoundPage> {
    if (scope.length === 0) return { rows: [], end: null };
    const query = this.reader(ResidentRow)
      .createQueryBuilder('r')
      .where('r.verified = :no AND r.diedAt IS NULL AND r.endedAt IS NULL', { no: false })
      .andWhere(withinPaths('r.placePath', scope));
    if (after) {
      const key = { at: Number(after.key), id: after.id };
      query.andWhere('r.createdAt >= :at AND (r.createdAt > :at OR r.id > :id)', key);
    }
    const found = await query
      .orderBy('r.createdAt')
      .addOrderBy('r.id')
      .limit(limit + 1)
      .getMany();
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const more = last && found.length > limit;
    return { rows, end: more ? { key: String(last.createdAt), id: last.id } : null };
  }

  private matching(query: SelectQueryBuilder<ResidentRow>, term: SearchTerm): void {
    switch (term.by) {
      case 'phone':
        query.andWhere('r.phoneBlind IN (:...codes)', { codes: this.secrets.phoneCodes(term.text) });
        break;
      case 'idNumber':
        query.andWhere('r.idBlind IN (:...codes)', { codes: this.secrets.idNumberCodes(term.text) });
        break;
      default:
        query.andWhere(`${ORDER[term.by]} >= :prefix AND ${ORDER[term.by]} < :past`, {
          prefix: term.text,
          past: term.text + LAST,
        });
    }
  }
}
