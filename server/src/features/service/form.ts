import type { Reply } from '@huiyin/shared/contracts/route';
import type { getForm } from '@huiyin/shared/contracts/service';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { isShutOut } from '../matter/access/access.js';
import { LoadMatter } from '../matter/access/load.js';
import { Filing } from '../matter/engine/filing.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Residents } from '../register/residents.js';
import { Given } from './given/given.js';
import { Guides } from './guide.js';
import { Items } from './items.js';

/** An item's form for one person, with what the register knows of them: it is shown, never asked. */
@Injectable()
export class GetForm {
  constructor(
    private readonly items: Items,
    private readonly guides: Guides,
    private readonly filing: Filing,
    private readonly residents: Residents,
    private readonly matters: MatterRepository,
    private readonly load: LoadMatter,
    private readonly given: Given,
  ) {}

  /** Throws 404 for an unknown item or a person one does not act for. */
  async of(principal: Principal, itemId: string, residentId: string): Promise<Reply<typeof getForm>> {
    const item = this.items.get(itemId);
    if (!(await this.filing.actsFor(principal, residentId, itemId))) throw notFound();
    const card = await this.residents.card(residentId);
    const [members, running, given] = await Promise.all([
      card.householdId === null ? [] : this.residents.membersOf(card.householdId),
      card.householdId === null ? [] : this.matters.alike(card.householdId, itemId),
      this.given.offers(principal, residentId, item),
    ]);
    return {
      item: this.guides.of(item, card.gridId ?? card.villageId),
      known: {
        residentId,
        name: card.name,
        idMasked: card.idMasked,
        phoneMasked: card.phoneMasked,
        address: card.address,
        age: card.age,
        members: members.map((m) => ({
          residentId: m.id,
          name: m.name,
          relation: m.relation ?? '',
          age: m.age,
        })),
      },
      running: await Promise.all(
        running
          .filter((m) => !isShutOut(principal, m))
          .map(async ({ id, number, title }) => ({
            ...{ id, number, title },
            mayOpen: await this.mayOpen(principal, id),
          })),
      ),
      given,
    };
  }

  private async mayOpen(principal: Principal, id: string): Promise<boolean> {
    const matter = await this.matters.find(id);
    return matter !== null && this.load.mayOpen(principal, matter);
  }
}
