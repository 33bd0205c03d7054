/** How it was shown that the person wants it. */
export const MANDATE_PROOFS = ['own-phone', 'code', 'present', 'spoken', 'paper'] as const;

/**
 * own-phone: the person's own phone said so · code: both together, by the code of the contact card · present: both came to our staff ·
 * spoken: said before a witness · paper: signed, and photographed.
 */
export type MandateProof = (typeof MANDATE_PROOFS)[number];

/** The posts that may be asked to help, whoever holds them: the worker of the own grid, the clerks of the own station. */
export const HELPING_POSTS = ['grid', 'clerk'] as const;
export type HelpingPost = (typeof HELPING_POSTS)[number];

/** Longest life of a mandate, in days; then it is asked anew (待本地核实). */
export const MANDATE_DAYS = 366;

const DAY_MS = 86_400_000;

/** For what and for how long; times are epoch milliseconds. */
export interface MandateTerms {
  readonly items: readonly string[];
  /** For one matter alone: over with it. */
  readonly once: boolean;
  /** The matter that a mandate for one was used for. */
  readonly matterId: string | null;
  readonly at: number;
  readonly until: number;
  readonly endedAt: number | null;
}

/** Does it open anything at this moment? */
export const isLive = (m: Pick<MandateTerms, 'at' | 'until' | 'endedAt'>, now: number): boolean =>
  m.endedAt === null && m.at <= now && now < m.until;

/** May this be asked for under it now? A mandate for one matter is used up by the first. */
export const coversFiling = (m: MandateTerms, itemId: string, now: number): boolean =>
  isLive(m, now) && m.items.includes(itemId) && !(m.once && m.matterId !== null);

/** Which end it came to, if any. */
export const endOf = (
  m: Pick<MandateTerms, 'at' | 'until' | 'endedAt'>,
  now: number,
): 'live' | 'over' | 'ended' => (m.endedAt !== null ? 'ended' : isLive(m, now) ? 'live' : 'over');

/** What somebody is to a mandate. */
export interface RevokerIs {
  readonly owner: boolean;
  /** Head of the owner's household. */
  readonly head: boolean;
  readonly helper: boolean;
  /** Staff of the owner's place, on the owner's word. */
  readonly staff: boolean;
}

/**
 * As what somebody may end it, or null. A grown-up's mandate is the grown-up's own (民法典173条: 被代理人取消委托); the head of the household
 * stands in for a child alone (民法典27条 as guardian; 待本地核实). Whoever helps may always give it up.
 */
export const mayRevoke = (
  is: RevokerIs,
  age: number | null,
): 'owner' | 'guardian' | 'staff' | 'helper' | null => {
  if (is.owner) return 'owner';
  if (is.head && age !== null && age < 18) return 'guardian';
  if (is.staff) return 'staff';
  return is.helper ? 'helper' : null;
};

/** A mandate that somebody wants to record. */
export interface MandateDraft {
  readonly how: MandateProof;
  readonly owner: { readonly id: string; readonly name: string };
  /** `id` null: a post of ours. */
  readonly helper: { readonly id: string | null; readonly name: string };
  /** Names of the staff who record it, and whether the helping post is their own. */
  readonly recorder: { readonly name: string; readonly isHelper: boolean } | null;
  readonly witness: string | null;
  readonly pages: number;
  readonly days: number;
}

export type MandateFault = 'self' | 'days' | 'witness' | 'paper' | 'own-post';

/**
 * What is missing for it to hold, or null. What was only spoken takes a witness who is none of those concerned; whoever will help can't be
 * the only one who says so.
 */
export const mandateFault = (d: MandateDraft): MandateFault | null => {
  if (d.helper.id === d.owner.id) return 'self';
  if (!Number.isInteger(d.days) || d.days < 1 || d.days > MANDATE_DAYS) return 'days';
  if (d.how === 'paper') return d.pages > 0 ? null : 'paper';
  if (d.how === 'spoken') {
    const witness = d.witness?.trim() ?? '';
    const concerned = [d.owner.name, d.helper.name, d.recorder?.name ?? ''];
    return witness === '' || concerned.includes(witness) ? 'witness' : null;
  }
  if (d.how !== 'present' || !d.recorder) return null;
  return d.recorder.isHelper || d.recorder.name === d.helper.name ? 'own-post' : null;
};

/** When a mandate of so many days ends that begins now. */
export const mandateUntil = (now: number, days: number): number => now + days * DAY_MS;
