import type * as contracts from '@huiyin/shared/contracts/matter';
import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type * as z from 'zod';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { Matter } from './entities.js';

export type QueueView = z.infer<typeof contracts.queueView>;

/** What of the queue: one view at this moment, perhaps of one party alone. */
export interface Slice {
  view: QueueView;
  now: number;
  partyId?: string | undefined;
}

/** Where a page ends: the last row's promise and id. */
export interface Cursor {
  promise: number;
  id: string;
}

const DAY = 86_400_000;
/** Counts are exact up to here, then "999+": no count walks a whole table. */
const COUNT_TO = 999;

/** What of a member of staff's posts makes up their queue. */
interface Desk {
  staffId: string;
  windowIds: string[];
  mediatorCentres: string[];
  leadCentres: string[];
}

const deskOf = (p: StaffPrincipal): Desk => ({
  staffId: p.staffId,
  windowIds: p.posts.flatMap((post) => (post.windowId === null ? [] : [post.windowId])),
  mediatorCentres: p.posts.flatMap((post) =>
    post.role === 'mediator' && post.centreId ? [post.centreId] : [],
  ),
  leadCentres: p.posts.flatMap((post) =>
    post.role === 'supervisor' && post.centreId ? [post.centreId] : [],
  ),
});

/** Queues: each view is one predicate, and its count is that predicate counted, so that a number always equals its list. */
@Injectable()
export class QueueQueries extends BaseRepository {
  /** One page, soonest promise first, at most `limit` + 1 rows (one more tells that there is a next page). */
  page(staff: StaffPrincipal, of: Slice, after: Cursor | null, limit: number): Promise<Matter[]> {
    const query = this.view(staff, of)
      .orderBy('m.owedPromise', 'ASC')
      .addOrderBy('m.id', 'ASC')
      .limit(limit + 1);
    if (after)
      query.andWhere('m.owed_promise >= :promise AND (m.owed_promise > :promise OR m.id > :afterId)', {
        promise: after.promise,
        afterId: after.id,
      });
    return query.getMany();
  }

  async count(staff: StaffPrincipal, of: Slice): Promise<{ n: number; more: boolean }> {
    const rows = await this.view(staff, of)
      .select('m.id', 'id')
      .limit(COUNT_TO + 1)
      .getRawMany();
    return { n: Math.min(rows.length, COUNT_TO), more: rows.length > COUNT_TO };
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
            .where('m.applicantName LIKE :words', { words: `${escapeLike(by.words)}%` })
            .orWhere('m.initials LIKE :initials', { initials: `${escapeLike(by.words.toLowerCase())}%` }),
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
    const rows = await this.reader(Matter)
      .createQueryBuilder('m')
      .select('m.owedKind', 'kind')
      .addSelect('m.owedId', 'id')
      .addSelect('MIN(m.owedPromise)', 'oldest')
      .where('m.owed_promise IS NOT NULL')
      .andWhere(scope(deskOf(staff)))
      .groupBy('m.owedKind')
      .addGroupBy('m.owedId')
      .getRawMany<{ kind: 'window' | 'staff' | 'roster'; id: string; oldest: string | number }>();
    return rows.map((r) => ({ ...r, oldest: Number(r.oldest) }));
  }

  private view(staff: StaffPrincipal, { view, now, partyId }: Slice): SelectQueryBuilder<Matter> {
    const desk = deskOf(staff);
    const query = this.reader(Matter).createQueryBuilder('m').where('m.owed_promise IS NOT NULL');
    if (partyId !== undefined) query.andWhere('m.owed_id = :partyId', { partyId });
    if (view === 'mine') return query.andWhere(mine(desk, now));
    query.andWhere(scope(desk));
    switch (view) {
      case 'desk':
        return query.andWhere("m.owed_turn = 'us'");
      case 'due-soon':
        return query.andWhere("m.owed_turn = 'us' AND m.owed_promise >= :now AND m.owed_promise < :soon", {
          now,
          soon: now + DAY,
        });
      case 'late':
        return query.andWhere("m.owed_turn = 'us' AND m.owed_promise < :now", { now });
      case 'waiting':
        return query.andWhere("m.owed_turn <> 'us'");
      case 'undelivered':
        return query.andWhere("m.state = 'concluded'");
    }
  }
}

const mine = ({ staffId }: Desk, now: number) =>
  new Brackets((q) =>
    q
      .where('(m.holder_id = :me AND (m.lease_until IS NULL OR m.lease_until > :now))', { me: staffId, now })
      .orWhere("(m.owed_kind = 'staff' AND m.owed_id = :me)", { me: staffId }),
  );

/** All that this member of staff's posts answer for. */
const scope = ({ staffId, windowIds, mediatorCentres, leadCentres }: Desk) =>
  new Brackets((q) => {
    q.where("(m.owed_kind = 'staff' AND m.owed_id = :me)", { me: staffId });
    if (windowIds.length > 0)
      q.orWhere("(m.window_id IN (:...windowIds) AND m.kind <> 'dispute')", { windowIds });
    if (mediatorCentres.length > 0)
      q.orWhere("(m.centre_id IN (:...mediatorCentres) AND m.kind = 'dispute')", { mediatorCentres });
    if (leadCentres.length > 0) q.orWhere('m.centre_id IN (:...leadCentres)', { leadCentres });
  });

/** What may be found: the queue's scope, and for a village's clerk the services that come from the village. */
const readable = (desk: Desk, paths: string[]) =>
  new Brackets((q) => {
    q.where(scope(desk)).orWhere('m.holder_id = :holder', { holder: desk.staffId });
    for (const [i, path] of paths.entries())
      q.orWhere(`(m.kind = 'service' AND m.place_path LIKE :path${i})`, {
        [`path${i}`]: `${escapeLike(path)}%`,
      });
  });

const villagePaths = (staff: StaffPrincipal): string[] =>
  staff.posts
    .filter((p) => p.role === 'clerk' && p.placePath.split('/').filter(Boolean).length >= 3)
    .map((p) => p.placePath);

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '');
