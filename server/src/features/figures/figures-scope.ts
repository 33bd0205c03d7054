import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Centres } from '../register/centres.js';
import { covers, scopeOf } from '../register/scope.js';

/** A centre whose numbers somebody sees; `opens`: they lead it, and read the lists, too. */
export interface SeenCentre {
  readonly id: string;
  readonly name: string;
  readonly opens: boolean;
}

/** Whose numbers one sees: of the centres that one leads, and of those in the own place, these without their lists. */
@Injectable()
export class FiguresScope {
  constructor(private readonly centres: Centres) {}

  of(who: StaffPrincipal): SeenCentre[] {
    const led = new Set(who.posts.flatMap((p) => (p.role === 'supervisor' ? [p.centreId] : [])));
    const scope = scopeOf(who, ['supervisor', 'admin']);
    return this.centres
      .list()
      .filter(({ id, placePath }) => led.has(id) || covers(scope, placePath))
      .sort((a, b) => (a.placePath < b.placePath ? -1 : 1))
      .map(({ id, name }) => ({ id, name, opens: led.has(id) }));
  }
}
