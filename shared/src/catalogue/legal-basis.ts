import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * A rule that an item rests on, as a dated row. The item's version carries the whole row: a matter keeps the rules of the day on which it
 * was filed, whatever comes after them.
 */
export const legalBasis = z.strictObject({
  title: z.string().min(1),
  /** 民发〔2021〕57号 */
  docNo: z.string().optional(),
  /** 第9至13条 */
  article: z.string().optional(),
  /** First day in force; null: not known to us. */
  from: day.nullable(),
  /** Last day in force; null: until something takes its place. */
  to: day.nullable(),
  /** What takes its place. */
  replacedBy: z.string().optional(),
  /** 待本地核实: that it is in force here, its days or the article. */
  localReview: z.boolean(),
});

export type LegalBasis = z.infer<typeof legalBasis>;

/** The rules in force on a day (`YYYY-MM-DD`), in the item's order. */
export const basesOn = (bases: readonly LegalBasis[], date: string): LegalBasis[] =>
  bases.filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to));
