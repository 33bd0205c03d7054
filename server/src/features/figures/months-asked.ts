import { type Month, monthOf, monthPlus, monthsBetween, spanOf } from '@huiyin/shared/domain/figures/months';

/** More would be no month's report, and a walk through years. */
const MOST = 12;

interface MonthsAsked {
  readonly from: Month;
  readonly to: Month;
  readonly span: { readonly from: number; readonly until: number };
}

/** The months asked for, this one unless told; the wrong way round, or more than twelve: as many as lead up to the last. */
export const monthsAsked = (
  query: { from?: Month | undefined; to?: Month | undefined },
  now: number,
): MonthsAsked => {
  const to = query.to ?? query.from ?? monthOf(now);
  const asked = query.from ?? to;
  const n = Math.min(MOST, Math.max(1, monthsBetween(asked, to)));
  const from = monthPlus(to, 1 - n);
  return { from, to, span: spanOf(from, to) };
};
