import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { type Place, Places } from '../register/places.js';
import { covers, scopeOf } from '../register/scope.js';

/** What an administrator may set up: the places of their own posts and what lies below. All else is not there (404). */
@Injectable()
export class Reach {
  constructor(private readonly places: Places) {}

  scope(who: StaffPrincipal): string[] {
    return scopeOf(who, ['admin']);
  }

  /** Throws `not-found`. */
  place(who: StaffPrincipal, id: string): Place {
    const place = this.places.find(id);
    if (!place || !covers(this.scope(who), place.path)) throw notFound();
    return place;
  }

  /** Throws `not-found`, also for a place that is no village. */
  village(who: StaffPrincipal, id: string): Place {
    const place = this.place(who, id);
    if (place.level !== 'village') throw notFound();
    return place;
  }

  /** From the top down. */
  list(who: StaffPrincipal): Place[] {
    const scope = this.scope(who);
    return this.places.list().filter(({ path }) => covers(scope, path));
  }

  /** What belongs to the whole installation is for those above the villages. Throws `forbidden`. */
  demandTop(who: StaffPrincipal): void {
    const levels = who.posts
      .filter(({ role }) => role === 'admin')
      .map((p) => this.places.get(p.placeId).level);
    if (!levels.some((level) => level === 'county' || level === 'town'))
      throw new Refusal('forbidden', { status: 403 });
  }
}
