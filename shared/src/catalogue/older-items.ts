import type { Item } from './item.js';
import type { LegalBasis } from './legal-basis.js';

const asBasis = (basis: LegalBasis | string): LegalBasis =>
  typeof basis === 'string' ? { title: basis, from: null, to: null, localReview: true } : basis;

/** An item as an earlier version of the programme may have published it: rules were plain words then, and nothing was asked beforehand. */
export const asItem = (data: object): Item => {
  const item = data as Omit<Item, 'bases' | 'eligibility'> & {
    bases: (LegalBasis | string)[];
    eligibility?: Item['eligibility'];
  };
  return { ...item, bases: item.bases.map(asBasis), eligibility: item.eligibility ?? [] };
};
