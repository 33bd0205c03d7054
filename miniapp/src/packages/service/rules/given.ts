import type { Field } from '@huiyin/shared/catalogue/fields';
import type { Reply } from '@huiyin/shared/contracts/route';
import type { getForm } from '@huiyin/shared/contracts/service';
import { GIVEN } from '@huiyin/shared/labels/given';
import { type Answers, checkAnswers, type Errors } from '@/parts/form/answers';

export type Offer = NonNullable<Reply<typeof getForm>['given']>[number];
export type Used = Readonly<Record<string, string>>;

const slotOf = ({ kind, key }: Offer) => `${kind}:${key}`;

/** What is offered for a question or a paper. */
export const offerOf = (offers: readonly Offer[], kind: Offer['kind'], key: string): Offer | undefined =>
  offers.find((offer) => offer.kind === kind && offer.key === key);

/** The offer that stands in the place of an answer or a photo; undefined once it is offered no more. */
export const usedOffer = (
  offers: readonly Offer[],
  used: Used,
  kind: Offer['kind'],
  key: string,
): Offer | undefined => {
  const offer = offerOf(offers, kind, key);
  return offer && used[slotOf(offer)] === offer.id ? offer : undefined;
};

export const withOffer = (used: Used, offer: Offer, on: boolean): Record<string, string> => {
  const { [slotOf(offer)]: _, ...rest } = used;
  return on ? { ...rest, [slotOf(offer)]: offer.id } : rest;
};

/** Ids as a request names them: only what is still offered. */
export const usedIds = (offers: readonly Offer[], used: Used): string[] =>
  offers.filter((offer) => used[slotOf(offer)] === offer.id).map(({ id }) => id);

/** Checks the answers as the server will; a question that is answered by an offer needs no other answer. */
export const checkBut = (
  fields: readonly Field[],
  answers: Answers,
  offers: readonly Offer[],
  used: Used,
): { send: Answers; errors: Errors } =>
  checkAnswers(
    fields.filter(({ key }) => !usedOffer(offers, used, 'answer', key)),
    answers,
  );

/** How a used offer reads where the answers stand once more. */
export const sayUsed = (offer: Offer): string =>
  [GIVEN.using, offer.say ?? GIVEN.pages(offer.pages)].join('：');
