import { ITEMS } from '@huiyin/shared/catalogue/index';
import type { mandate as contract } from '@huiyin/shared/contracts/mandate';
import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { endOf } from '@huiyin/shared/domain/people/mandate';
import {
  endsBy,
  hasEnded,
  hearsHelper,
  hearsOwner,
  hearsPost,
  ranOut,
  sayProof,
} from '@huiyin/shared/labels/mandate';
import { sayDay } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Bindings } from '../account/bindings.js';
import { Attachments } from '../attachment/attachments.js';
import { Calendars } from '../register/calendars.js';
import { Residents } from '../register/residents.js';
import { HelpingPosts } from './helping-posts.js';
import { MandateAccess } from './mandate-access.js';
import type { Mandate } from './mandates.js';

type View = z.output<typeof contract>;

/** Draws mandates as either side and staff read them. */
@Injectable()
export class DrawMandate {
  constructor(
    private readonly access: MandateAccess,
    private readonly residents: Residents,
    private readonly bindings: Bindings,
    private readonly posts: HelpingPosts,
    private readonly attachments: Attachments,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** The signed paper is shown to the owner's side and to staff, not to whoever helps. */
  async many(who: Principal, rows: readonly Mandate[], side: 'owner' | 'helper'): Promise<View[]> {
    const people = await this.residents.cards(
      rows.flatMap((m) => [m.ownerId, ...(m.helperId === null ? [] : [m.helperId])]),
    );
    const phones = await this.bindings.accountsOfMany([...people.keys()]);
    return Promise.all(
      rows.map(async (m): Promise<View> => {
        const owner = people.get(m.ownerId)?.name ?? '';
        const helper = (m.helperId === null ? undefined : people.get(m.helperId)?.name) ?? m.helperName;
        const now = this.clock.now();
        const holder =
          m.post === null || m.postPlaceId === null ? null : await this.posts.holder(m.post, m.postPlaceId);
        const phonesOf = (id: string) => phones.get(id)?.length ?? 0;
        const hears = [
          hearsOwner(owner, phonesOf(m.ownerId)),
          m.helperId === null ? hearsPost(holder ?? helper) : hearsHelper(helper, phonesOf(m.helperId)),
        ];
        return {
          id: m.id,
          owner: { residentId: m.ownerId, name: owner },
          helper: { residentId: m.helperId, post: m.post, name: helper, holder },
          items: m.items.map((id) => ({ id, name: ITEMS.find((i) => i.id === id)?.plainName ?? id })),
          once: m.once,
          how: m.how,
          proofSay: sayProof(m.how, { by: m.byLabel, witness: m.witness }),
          at: m.at,
          until: m.until,
          live: endOf(m, now) === 'live',
          endSay: this.endSay(m, now),
          hearsSay: `${hears.join('；')}。`,
          mayRevoke: endOf(m, now) === 'live' && (await this.access.asWhat(who, m)) !== null,
          papers: side === 'owner' ? await this.papers(m.id) : [],
        };
      }),
    );
  }

  async one(who: Principal, m: Mandate, side: 'owner' | 'helper'): Promise<View> {
    const [view] = await this.many(who, [m], side);
    return view as View;
  }

  private endSay(m: Mandate, now: number): string {
    const day = (at: number) => sayDay(this.calendars.current(), dayOf(at), dayOf(now));
    if (m.endedAt !== null) return hasEnded(day(m.endedAt), m.endedWhy ?? '');
    return endOf(m, now) === 'live' ? endsBy(day(m.until - 1), m.once) : ranOut(day(m.until - 1));
  }

  private async papers(id: string): Promise<View['papers']> {
    return (await this.attachments.ofMatter(id)).map(({ id: file, mime }) => ({ id: file, mime }));
  }
}
