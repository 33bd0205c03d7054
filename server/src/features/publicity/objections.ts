import type { objections } from '@huiyin/shared/contracts/publicity';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { relationsOf } from '../matter/access/access.js';
import { LoadMatter } from '../matter/access/load.js';
import { Places } from '../register/places.js';
import { PublicityRepository } from './repository.js';

/** What was said against a sheet is kept from the village's eyes: only the town's own desk and supervisor read it. */
@Injectable()
export class Objections {
  constructor(
    private readonly load: LoadMatter,
    private readonly places: Places,
    private readonly repository: PublicityRepository,
  ) {}

  /** Throws 404 for a matter that isn't theirs, and for everybody with a post in the village itself. */
  async of(principal: Principal, matterId: string): Promise<Reply<typeof objections>> {
    const { viewer, standing } = await this.load.for(principal, matterId);
    if (principal.kind !== 'staff') throw notFound();
    const is = relationsOf(viewer, standing);
    const village = this.places.villageOf(standing.matter.placePath);
    const ofVillage = principal.posts.some((p) => village && p.placePath.startsWith(village.path));
    const handles = is.has('holder') || is.has('desk') || is.has('lead');
    if (!handles || ofVillage) throw notFound();
    return { items: await this.repository.objections(matterId) };
  }
}
