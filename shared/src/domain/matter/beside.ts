import type { Handover } from './handover.js';
import type { Urge } from './urge.js';

/** What runs beside the owed answer; each with a due of its own, that never moves promise or limit. */
export interface Beside {
  handover: Handover | null;
  urge: Urge | null;
}

/** Null where nothing runs beside, so that a matter without it looks as it always did. */
export const besideOf = (handover: Handover | null, urge: Urge | null): Beside | null =>
  handover === null && urge === null ? null : { handover, urge };

/** The earliest moment at which something beside has to be looked at. */
export const besideDue = (beside: Beside | null | undefined): number => {
  const bind = beside?.handover?.bindBy ?? null;
  const sentence = beside?.urge?.due ?? null;
  return Math.min(bind ?? Number.POSITIVE_INFINITY, sentence ?? Number.POSITIVE_INFINITY);
};

/** Answers for the guards that ask what runs beside; nothing but the snapshot decides them. */
export const besideFacts = (
  beside: Beside | null | undefined,
): Record<'may-offer' | 'offer-open' | 'to-bind' | 'urge-open', boolean> => {
  const handover = beside?.handover ?? null;
  const offered = handover !== null && handover.offer !== null;
  const binding = handover !== null && handover.bindBy !== null;
  return {
    'may-offer': !offered && !binding && handover?.bound !== true,
    'offer-open': offered,
    'to-bind': binding,
    'urge-open': beside?.urge != null && beside.urge.due !== null,
  };
};
