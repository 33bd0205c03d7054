import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import type { Cursor } from '../../../platform/http/cursor.js';
import { Matter } from '../store/entities.js';
import { type Line, lineOf } from '../store/line.js';
import {
  COUNT_TO,
  countsSql,
  type Desk,
  pageSql,
  partiesSql,
  type QueueView,
  type Slice,
  VIEWS,
} from './queue.sql.js';

export type Counts = Record<QueueView, { n: number; more: boolean }>;

/** What their posts make up; whoever leads a centre has its windows and disputes already. */
const deskOf = ({ staffId, posts }: StaffPrincipal): Desk => {
  const centres = (some: typeof posts) => some.flatMap((p) => (p.centreId === null ? [] : [p.centreId]));
  const leadCentres = unique(centres(posts.filter((p) => p.role === 'supervisor')));
  const others = posts.filter((p) => p.centreId === null || !leadCentres.includes(p.centreId));
  return {
    staffId,
    windowIds: unique(others.flatMap((p) => (p.windowId === null ? [] : [p.windowId]))),
    mediatorCentres: unique(centres(others.filter((p) => p.role === 'mediator'))),
    leadCentres,
    ownWindows: unique(posts.flatMap((p) => (p.windowId === null ? [] : [p.windowId]))),
    tables: unique(centres(posts.filter((p) => p.role === 'mediator'))),
    rosters: unique(centres(others.filter((p) => p.role === 'clerk'))),
  };
};

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Queues: each view is one predicate, and its count is that predicate counted, so that a number always equals its list. */
@Injectable()
export class QueueQueries extends BaseRepository {
  /** One page, soonest promise first, at most `limit` + 1 rows (one more tells that there is a next page). */
  async page(staff: StaffPrincipal, of: Slice, after: Cursor | null, limit: number): Promise<Line[]> {
    return (await this.select(pageSql(deskOf(staff), of, after, limit + 1))).map(lineOf);
  }

  /** How many each view holds. */
  async counts(staff: StaffPrincipal, of: Omit<Slice, 'view'>): Promise<Counts> {
    const [row] = await this.select(countsSql(deskOf(staff), of));
    const count = (i: number) => {
      const n = Number(row?.[`n${i}`]);
      return { n: Math.min(n, COUNT_TO), more: n > COUNT_TO };
    };
    return Object.fromEntries(VIEWS.map((view, i) => [view, count(i)])) as Counts;
  }

  /** By tracking number or the beginning of a name or its initials; open ones first, newest first. */
  search(
    staff: StaffPrincipal,
    by: { number: string | null; words: string },
    offset: number,
    limit: number,
  ): Promise<Matter[]> {
    const query = this.reader(Matter)
      .createQueryBuilder('m')
      .where(readable(deskOf(staff), villagePaths(staff)));
    if (by.number !== null) query.andWhere('m.number = :number', { number: by.number });
    else
      query.andWhere(
        new Brackets((q) =>
          q
            .where('m.applicantName >= :words AND m.applicantName < :pastWords', {
              words: by.words,
              pastWords: by.words + LAST,
            })
            .orWhere('m.initials >= :initials AND m.initials < :pastInitials', {
              initials: by.words.toLowerCase(),
              pastInitials: by.words.toLowerCase() + LAST,
            }),
        ),
      );
    return query
      .orderBy('m.createdAt', 'DESC')
      .offset(offset)
      .limit(limit + 1)
      .getMany();
  }

  /** Who owes something in this member of staff's scope, with the earliest promise of each. */
  async parties(
    staff: StaffPrincipal,
  ): Promise<{ kind: 'window' | 'staff' | 'roster'; id: string; oldest: number }[]> {
    const rows = await this.select<{
      kind: 'window' | 'staff' | 'roster';
      id: string;
      oldest: string | number;
    }>(partiesSql(deskOf(staff)));
    return rows.map((r) => ({ ...r, oldest: Number(r.oldest) }));
  }
}

/**
 * Above every character: all that begins with a prefix lies between it and this. `LIKE 'prefix%'` would not do: on an index MariaDB
 * reads it only up to U+FFFF, so that 𬴊𬴊𬴊 is not found by 𬴊𬴊.
 */
const LAST = '\u{10ffff}';

/** All that this member of staff's posts answer for. */
const scope = ({ staffId, windowIds, mediatorCentres, leadCentres, rosters }: Desk) =>
  new Brackets((q) => {
    q.where("(m.owed_kind = 'staff' AND m.owed_id = :me)", { me: staffId });
    if (windowIds.length > 0)
      q.orWhere("(m.window_id IN (:...windowIds) AND m.kind <> 'dispute')", { windowIds });
    if (mediatorCentres.length > 0)
      q.orWhere("(m.centre_id IN (:...mediatorCentres) AND m.kind = 'dispute')", { mediatorCentres });
    if (leadCentres.length > 0) q.orWhere('m.centre_id IN (:...leadCentres)', { leadCentres });
    const own = [...rosters, ...leadCentres];
    if (own.length > 0) q.orWhere("(m.owed_kind = 'roster' AND m.owed_id IN (:...own))", { own });
  });

/** What may be found: the queue's scope, and for a village's clerk the services that come from the village. */
const readable = (desk: Desk, paths: string[]) =>
  new Brackets((q) => {
    q.where(scope(desk)).orWhere('m.holder_id = :holder', { holder: desk.staffId });
    for (const [i, path] of paths.entries())
      q.orWhere(`(m.kind = 'service' AND m.away_from IS NULL AND m.place_path LIKE :path${i})`, {
        [`path${i}`]: `${escapeLike(path)}%`,
      });
  });

const villagePaths = (staff: StaffPrincipal): string[] =>
  staff.posts
    .filter((p) => p.role === 'clerk' && p.placePath.split('/').filter(Boolean).length >= 3)
    .map((p) => p.placePath);

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '');
