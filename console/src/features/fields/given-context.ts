import type { offer } from '@huiyin/shared/contracts/given';
import { createContext, useContext } from 'react';
import type * as z from 'zod';

export type Offer = z.infer<typeof offer>;

/** 交过一次: what the same person gave before, and what of it is used in this form (`answer:key`, `paper:slot` → the offer's id). */
export interface Given {
  offers: readonly Offer[];
  used: Readonly<Record<string, string>>;
  onUsed: (used: Record<string, string>) => void;
}

const NONE: Given = { offers: [], used: {}, onUsed: () => undefined };
const GivenContext = createContext<Given>(NONE);

export const GivenProvider = GivenContext.Provider;
/** Rows of a repeat are other people: nothing of the applicant's is offered for them. */
export const NOT_GIVEN = NONE;
export const useGiven = (): Given => useContext(GivenContext);

const slotOf = ({ kind, key }: Offer) => `${kind}:${key}`;

export const offerOf = ({ offers }: Given, kind: Offer['kind'], key: string): Offer | undefined =>
  offers.find((one) => one.kind === kind && one.key === key);

export const isUsed = ({ used }: Pick<Given, 'used'>, offered: Offer | undefined): offered is Offer =>
  offered !== undefined && used[slotOf(offered)] === offered.id;

export const withUsed = (
  used: Readonly<Record<string, string>>,
  offered: Offer,
  on: boolean,
): Record<string, string> => {
  const { [slotOf(offered)]: _, ...rest } = used;
  return on ? { ...rest, [slotOf(offered)]: offered.id } : rest;
};

/** As the server takes them: only what is still offered. */
export const usedIds = (offers: readonly Offer[], used: Readonly<Record<string, string>>): string[] =>
  offers.filter((one) => isUsed({ used }, one)).map(({ id }) => id);
