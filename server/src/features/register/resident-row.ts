import type { residentRow } from '@huiyin/shared/contracts/register';
import type * as z from 'zod';
import type { Places } from './places.js';
import type { ResidentCard } from './resident-cards.js';

/** A card as the lists of staff show it. */
export const toResidentRow = (card: ResidentCard, places: Places): z.output<typeof residentRow> => ({
  ...card,
  grid: card.gridId === null ? null : places.brief(card.gridId),
  village: places.brief(card.villageId),
});
