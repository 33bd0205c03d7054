import { ITEMS } from '@huiyin/shared/catalogue/index';
import {
  type HelpingPost,
  type MandateProof,
  mandateFault,
  mandateUntil,
} from '@huiyin/shared/domain/people/mandate';
import { MANDATE_FAULTS } from '@huiyin/shared/labels/mandate';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { type Resident, Residents } from '../register/residents.js';
import { HelpingPosts } from './helping-posts.js';
import { MandateRepository } from './mandate.repository.js';
import { type Mandate, Mandates } from './mandates.js';
import { TellMandate } from './tell-mandate.js';

/** Who is to help: a person of the register, or a post near the owner's home. */
export type HelperIn = { residentId: string } | { post: HelpingPost };

export interface NewMandate {
  readonly owner: Resident;
  readonly helper: HelperIn;
  readonly items: readonly string[];
  readonly once: boolean;
  readonly days: number;
  readonly how: MandateProof;
  readonly witness: string | null;
  readonly pages: number;
  readonly by: { readonly id: string; readonly label: string };
  /** Staff who record it, with the posts that they hold. */
  readonly recorder: {
    readonly staffId: string;
    readonly name: string;
    readonly posts: readonly { role: string; placeId: string }[];
  } | null;
}

const unfit = (why: keyof typeof MANDATE_FAULTS) =>
  new Refusal('mandate-unfit', { status: 422, params: { reason: MANDATE_FAULTS[why] } });

/** Writes a mandate, in whichever way it was proven, and tells whom it concerns. */
@Injectable()
export class WriteMandate {
  constructor(
    private readonly repository: MandateRepository,
    private readonly mandates: Mandates,
    private readonly residents: Residents,
    private readonly posts: HelpingPosts,
    private readonly staff: StaffDirectory,
    private readonly tells: TellMandate,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Throws `mandate-unfit` with what is missing; 404 for a helper who isn't there. */
  async run(tx: Tx, asked: NewMandate): Promise<Mandate> {
    const { owner, once, days, how, witness, pages, by } = asked;
    if (owner.diedAt !== null || owner.endedAt !== null) throw unfit('gone');
    const helper = await this.helperOf(asked);
    const recorder = asked.recorder && {
      name: asked.recorder.name,
      isHelper: await this.isHelper(asked.recorder, helper),
    };
    const named = { id: helper.helperId, name: helper.helperName };
    const fault = mandateFault({ how, owner, helper: named, recorder, witness, pages, days });
    if (fault) throw unfit(fault);
    const items = [...new Set(asked.items)];
    if (items.some((id) => !ITEMS.some((item) => item.id === id))) throw unfit('item');
    const at = this.clock.now();
    const row = {
      ...{ id: this.ids.next(), ownerId: owner.id, ...helper, items, once, matterId: null },
      ...{ how, witness: how === 'spoken' ? witness : null, byId: by.id, byLabel: by.label },
      ...{ at, until: mandateUntil(at, days), endedAt: null, endedWhy: null, usedAt: null },
    };
    await this.repository.insert(tx, row);
    await this.mandates.fireGiven(tx, row);
    await this.tells.given(tx, row, owner);
    return row;
  }

  /** Is whoever records it the one who will help, by a post, or at home: themselves or somebody they live with? */
  private async isHelper(
    { staffId, posts }: NonNullable<NewMandate['recorder']>,
    {
      helperId,
      post,
      postPlaceId,
    }: { helperId: string | null; post: string | null; postPlaceId: string | null },
  ): Promise<boolean> {
    if (helperId === null) return posts.some((p) => p.role === post && p.placeId === postPlaceId);
    const [{ phone }, lives] = await Promise.all([
      this.staff.get(staffId),
      this.residents.phonesAtHome([helperId]),
    ]);
    return phone !== null && lives?.(phone) === true;
  }

  private async helperOf({ helper, owner }: NewMandate) {
    if ('post' in helper) {
      const offer = (await this.posts.near(owner)).find((p) => p.post === helper.post);
      if (!offer) throw notFound();
      return {
        ...{ helperId: null, post: offer.post, postPlaceId: offer.placeId, helperName: offer.name },
      };
    }
    const person = await this.residents.find(helper.residentId);
    if (!person) throw notFound();
    if (person.diedAt !== null || person.endedAt !== null) throw unfit('gone');
    if (!person.verified) throw unfit('unverified');
    return { ...{ helperId: person.id, post: null, postPlaceId: null, helperName: person.name } };
  }
}
