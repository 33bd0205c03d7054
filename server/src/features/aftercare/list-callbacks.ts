import type { callbacks } from '@huiyin/shared/contracts/aftercare';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { callbackSentence } from '@huiyin/shared/labels/aftercare';
import { Injectable } from '@nestjs/common';
import type { Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { offsetOf } from '../../platform/http/offset.js';
import { Centres } from '../register/centres.js';
import { Residents } from '../register/residents.js';
import { CallbackRepository } from './repository.js';

const PAGE = 30;

/** At which centres this member of staff asks. */
export const askingCentres = ({ posts }: StaffPrincipal): string[] =>
  posts.flatMap(({ role, centreId }) =>
    (role === 'clerk' || role === 'supervisor') && centreId !== null ? [centreId] : [],
  );

/** Whom to ask how it was: with the number to phone, or through whom and at which door. */
@Injectable()
export class ListCallbacks {
  constructor(
    private readonly repository: CallbackRepository,
    private readonly residents: Residents,
    private readonly centres: Centres,
    private readonly clock: Clock,
  ) {}

  async page(
    principal: Principal,
    query: Input<typeof callbacks>['query'],
  ): Promise<Reply<typeof callbacks>> {
    if (principal.kind !== 'staff') throw notFound();
    const limit = query.limit ?? PAGE;
    const offset = offsetOf(query.cursor);
    const rows = await this.repository.open(askingCentres(principal), principal.staffId, offset, limit + 1);
    const shown = rows.slice(0, limit);
    const ids = shown.map((r) => r.residentId);
    const [contacts, cards] = await Promise.all([this.residents.contacts(ids), this.residents.cards(ids)]);
    const now = this.clock.now();
    const items = shown.map((r) => {
      const contact = contacts.get(r.residentId);
      const who = contact?.name ?? '';
      const centre = this.centres.get(r.centreId).name;
      return {
        ...{ id: r.id, who, phone: contact?.phone ?? null },
        through: contact?.phone ? null : (contact?.through ?? cards.get(r.residentId)?.address ?? null),
        ...{ matterId: r.matterId, number: showNumber(r.number), title: r.title },
        sentence: callbackSentence({ centre, caller: principal.name, who, title: r.title }),
        ...{ due: r.due, late: r.due < now, tries: r.tries },
      };
    });
    return { items, next: rows.length > limit ? String(offset + limit) : null };
  }
}
