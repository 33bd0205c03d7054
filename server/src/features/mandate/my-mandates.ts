import type { myMandates } from '@huiyin/shared/contracts/mandate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { Bindings } from '../account/bindings.js';
import { Residents } from '../register/residents.js';
import { DrawMandate } from './draw-mandate.js';
import { HelpingPosts } from './helping-posts.js';
import { MandateRepository } from './mandate.repository.js';
import { Mandates } from './mandates.js';

const GROWN_UP = 18;

/** 让谁帮我办, 我在帮谁: both sides of one phone. */
@Injectable()
export class MyMandates {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly repository: MandateRepository,
    private readonly mandates: Mandates,
    private readonly posts: HelpingPosts,
    private readonly draw: DrawMandate,
  ) {}

  async run(who: AccountPrincipal): Promise<Reply<typeof myMandates>> {
    const own = await this.bindings.residentsOf(who.accountId);
    const [given, held] = await Promise.all([this.repository.ofOwners(own), this.mandates.heldBy(who)]);
    return {
      given: await this.draw.many(who, given, 'owner'),
      held: await this.draw.many(who, held, 'helper'),
      may: await this.may(own),
    };
  }

  private async may(own: readonly string[]): Promise<Reply<typeof myMandates>['may']> {
    const cards = await this.residents.cards(own);
    return Promise.all(
      own
        .flatMap((id) => {
          const card = cards.get(id);
          return card ? [card] : [];
        })
        .map(async (card) => {
          const home = card.householdId === null ? [] : await this.residents.membersOf(card.householdId);
          return {
            ownerId: card.id,
            ownerName: card.name,
            household: home
              .filter((m) => m.id !== card.id && m.verified && (m.age === null || m.age >= GROWN_UP))
              .map(({ id, name }) => ({ id, name })),
            posts: await this.posts.near(card),
          };
        }),
    );
  }
}
