import {
  type Candidate,
  type Audience as Expression,
  type Invited,
  invite,
} from '@huiyin/shared/domain/notice/audience';
import { Injectable } from '@nestjs/common';
import type { Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { Refusal } from '../../platform/errors/errors.js';
import { Bindings } from '../account/bindings.js';
import { Consents } from '../message/consents.js';
import { Audience, type AudienceRow } from '../register/audience.queries.js';
import { Places } from '../register/places.js';
import { covers, scopeOf } from '../register/scope.js';
import { TagQueries } from '../register/tag.queries.js';
import { audienceFaults, type Limits } from './draft-checks.js';
import { chunks, groupBy } from './group-by.js';

/** A household of the audience, with what is known of how to reach it. */
export interface ChosenHousehold {
  readonly householdId: string;
  readonly gridId: string;
  readonly members: readonly Invited[];
  /** Everybody of the household whom an account speaks for, invited or not. */
  readonly bound: readonly string[];
  readonly phone: boolean;
}

/** The template whose consents notices use up; the one for what needs papers is kept for that. */
export const TEMPLATE = 'progress';

/** Look-ups of a whole town go in pieces. */
const HOUSEHOLDS_AT_ONCE = 300;

const LEVELS = ['town', 'village', 'grid'];

/** Turns an audience expression into households, as the register has them now. */
@Injectable()
export class ChooseAudience {
  constructor(
    private readonly places: Places,
    private readonly people: Audience,
    private readonly tags: TagQueries,
    private readonly bindings: Bindings,
    private readonly consents: Consents,
  ) {}

  /** What this person may address: their own place and what lies below, down to the grid. */
  limitsOf(who: Principal): Limits {
    const scope = scopeOf(who, ['editor', 'supervisor']);
    return {
      tags: this.tags.names(),
      mayAddress: (id) => {
        const place = this.places.find(id);
        return place !== undefined && LEVELS.includes(place.level) && covers(scope, place.path);
      },
    };
  }

  /** Throws `invalid` with the fields; each tag read leaves its row. */
  async of(who: StaffPrincipal, audience: Expression, purpose: string): Promise<ChosenHousehold[]> {
    const errors = audienceFaults(audience, this.limitsOf(who), '');
    if (errors.length > 0) throw new Refusal('invalid', { status: 400, errors });
    const people = await this.people.audienceRows(audience.placeIds);
    const tagged = await this.tagged(who, audience, purpose);
    const chosen = invite(
      audience,
      people.map((row) => this.candidate(row, tagged)),
    );
    const homes = groupBy(people, ({ householdId }) => householdId);
    return chosen.map(({ householdId, members }) => {
      const home = homes.get(householdId) ?? [];
      const bound = home.filter(({ wechat }) => wechat).map(({ residentId }) => residentId);
      const phone = home.some(({ hasPhone }) => hasPhone);
      return { householdId, gridId: home[0]?.gridId ?? '', members, bound, phone };
    });
  }

  /** Ids of the households of which some account still has a consent for a WeChat message. */
  async withConsent(households: readonly ChosenHousehold[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const some of chunks(households, HOUSEHOLDS_AT_ONCE)) {
      const accounts = await this.bindings.accountsOfMany(some.flatMap(({ bound }) => bound));
      const ids = [...accounts.values()].flat().map(({ accountId }) => accountId);
      const left = await this.consents.left([...new Set(ids)], TEMPLATE);
      const consents = (residentId: string) =>
        (accounts.get(residentId) ?? []).some(({ accountId }) => (left.get(accountId) ?? 0) > 0);
      for (const { householdId, bound } of some) if (bound.some(consents)) found.add(householdId);
    }
    return found;
  }

  private async tagged(who: StaffPrincipal, audience: Expression, purpose: string) {
    const names = new Set(audience.anyOf.flatMap((c) => (c.by === 'tag' ? [c.tag] : [])));
    const by = { staffId: who.staffId, purpose };
    const holders = new Map<string, Set<string>>();
    for (const tag of names) holders.set(tag, await this.tags.holders(tag, audience.placeIds, by));
    return holders;
  }

  private candidate(row: AudienceRow, tagged: ReadonlyMap<string, Set<string>>): Candidate {
    const tags = [...tagged].filter(([, holders]) => holders.has(row.residentId)).map(([tag]) => tag);
    const { residentId, householdId, birth } = row;
    return { residentId, householdId, birth, placePath: row.placePath, tags: new Set(tags) };
  }
}
