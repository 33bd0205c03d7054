import { Injectable } from '@nestjs/common';
import { invalidField } from '../../platform/errors/errors.js';
import { fromCursor, toCursor } from './cursor.js';
import { FindQueries } from './find.queries.js';
import { type ResidentCard, ResidentCards } from './resident-cards.js';

export interface WaitingStranger {
  readonly card: ResidentCard;
  readonly at: number;
}

/** Who was taken in "to be verified" and waits for the check. */
@Injectable()
export class WaitingStrangers {
  constructor(
    private readonly queries: FindQueries,
    private readonly cards: ResidentCards,
  ) {}

  /** One page of those who live in these places, first come first. Throws `invalid` for a cursor that isn't ours. */
  async page(
    scope: readonly string[],
    cursor: string | undefined,
    limit: number,
  ): Promise<{ items: WaitingStranger[]; next: string | null }> {
    const after = fromCursor(cursor);
    if (after && !Number.isSafeInteger(Number(after.key))) throw invalidField('cursor', 'cursor');
    const { rows, end } = await this.queries.waiting(scope, after, limit);
    const cards = await this.cards.of(rows);
    const items = cards.map((card, i) => ({ card, at: rows[i]?.createdAt ?? 0 }));
    return { items, next: end && toCursor(end) };
  }
}
