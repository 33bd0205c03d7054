import { Injectable } from '@nestjs/common';
import type { Viewer } from '../matter/access/access.js';
import type { KindView } from '../matter/kinds/kind.js';

/** What of a request somebody may have something to say about. */
export interface Remarked {
  readonly residentId: string;
  readonly itemId: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Whoever knows something that the desk should know beside a request. It never refuses anything. */
export type RemarkSource = (request: Remarked) => Promise<KindView['notes']>;

/** Notes for the clerk beside a request, from those who registered in `onModuleInit`; residents see none of them. */
@Injectable()
export class Remarks {
  private readonly sources: RemarkSource[] = [];

  register(source: RemarkSource): void {
    this.sources.push(source);
  }

  async on(request: Remarked, { principal }: Viewer): Promise<KindView['notes']> {
    if (principal.kind !== 'staff') return [];
    return (await Promise.all(this.sources.map((source) => source(request)))).flat();
  }
}
