import type { Item } from '@huiyin/shared/catalogue/item';
import { basesOn } from '@huiyin/shared/catalogue/legal-basis';
import { systemsOf } from '@huiyin/shared/catalogue/outside';
import { withVillagersWords } from '@huiyin/shared/catalogue/villagers-words';
import type { itemBrief, itemGuide } from '@huiyin/shared/contracts/service';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { type Routed, RULES, route } from '@huiyin/shared/domain/matter/routing';
import { BASES, sayBasisInFull } from '@huiyin/shared/labels/bases';
import { sayClock, sayHours } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import { Recent } from './recent.js';

type Guide = z.infer<typeof itemGuide>;

/** Draws an item as people read it: can I, what to bring, how long, which desk and when it is open. */
@Injectable()
export class Guides {
  constructor(
    private readonly recent: Recent,
    private readonly centres: Centres,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  brief({
    id,
    name,
    plainName,
    category,
    department,
    competence,
    synonyms,
    lifeEvents,
    forWhom,
  }: Item): z.infer<typeof itemBrief> {
    const own = { id, name, plainName, category, department, competence, lifeEvents, forWhom };
    return { ...own, ...withVillagersWords({ id, synonyms }) };
  }

  /** With what it took lately. */
  async whole(item: Item, placeId: string | undefined): Promise<Guide> {
    const centreId = this.routed(item, placeId)?.centreId;
    const recent = centreId ? await this.recent.of(item.id, centreId) : null;
    return { ...this.of(item, placeId), recent };
  }

  /** `placeId`: where the asker lives; without it the town's desk answers. */
  of(item: Item, placeId: string | undefined): Guide {
    return {
      ...this.brief(item),
      version: item.version,
      canI: item.canI,
      eligibility: item.eligibility,
      materials: item.materials,
      fields: item.fields,
      howLong: sayClock(item.promised),
      statutoryText: item.statutoryText,
      fee: item.fee,
      result: item.result,
      bases: this.bases(item),
      ...(item.decides ? { decides: item.decides } : {}),
      ...(item.outcome?.papers ? { handsOut: item.outcome.papers } : {}),
      ...jumpOf(item),
      localReview: item.localReview,
      desk: this.desk(item, placeId),
      mayAvoidVillage: item.mayAvoidVillage ?? false,
      recent: null,
    };
  }

  /** Those in force today; never nothing: what has run out is said. */
  private bases(item: Item): string[] {
    const today = basesOn(item.bases, dateOf(dayOf(this.clock.now())));
    return today.length === 0 ? [BASES.none] : today.map(sayBasisInFull);
  }

  /** The desk that routing would choose. */
  private routed(item: Item, placeId: string | undefined): Routed | null {
    const place = placeId ? this.places.find(placeId) : undefined;
    const path = place?.path ?? this.places.list().find((p) => p.level === 'town')?.path ?? '/';
    const level = item.acceptLevel === 'village' ? ('village' as const) : ('town' as const);
    const facts = {
      kind: 'service',
      itemId: item.id,
      competence: item.competence,
      level,
      placePath: path,
      redFlag: false,
    };
    return route(RULES, this.centres.desks(), facts);
  }

  private desk(item: Item, placeId: string | undefined): Guide['desk'] {
    const routed = this.routed(item, placeId);
    const centre = routed ? this.centres.get(routed.centreId) : undefined;
    const window = routed ? this.centres.findWindow(routed.party.id) : undefined;
    return {
      centre: centre?.name ?? '',
      window: window?.name ?? '',
      address: centre?.address ?? null,
      floor: window?.floor ?? null,
      phone: window?.phone ?? centre?.phone ?? null,
      open: centre ? sayHours(centre.hours) : '',
      complain: centre?.complainPhone ?? null,
    };
  }
}

/** Where one can do it oneself. */
const jumpOf = ({ id }: Item): Pick<Guide, 'jump'> => {
  const jump = systemsOf(id).find(({ how }) => how === 'jump');
  return jump ? { jump: { name: jump.name, where: jump.where } } : {};
};
