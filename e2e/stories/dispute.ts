import { DISPUTE } from '@huiyin/shared/labels/miniapp';
import type { Hand } from '../support/hand.js';

export const QUARREL = {
  what: '他家新砌的墙占了我家的路,下雨水都往我院子里流。',
  want: '把墙往回挪,把水沟挖通。',
};

/**
 * Tells it page by page: danger first, then who, what, and what is wanted.
 * @param teller as the list of one's own persons names them @returns the matter's id
 */
export const tellQuarrel = async (hand: Hand, teller: string, other: string): Promise<string> => {
  await hand.tap('door-dispute');
  await hand.reads(DISPUTE.danger);
  await hand.look('dispute-1-danger');
  await hand.tap('pick-danger-hurt');
  await hand.arrives('call-110');
  await hand.look('dispute-2-red');
  await hand.tap('pick-danger-none');
  await hand.gone('call-110');
  await hand.tap('next');
  await hand.tapWords(teller);
  await hand.tap('who-next');
  await hand.type('input-other-name', other);
  await hand.tap('pick-type-neighbour');
  await hand.tap('next');
  await hand.type('input-what', QUARREL.what);
  await hand.tap('next');
  await hand.type('input-want', QUARREL.want);
  await hand.tap('next');
  await hand.reads(DISPUTE.promise);
  await hand.look('dispute-3-check');
  await hand.tap('send');
  await hand.arrives('receipt-number');
  return hand.openId();
};

/** Says yes to what is asked, oneself and on the phone. */
export const agreeTo = async (hand: Hand, action: string): Promise<void> => {
  await hand.tap(`act-${action}`);
  await hand.tap('pick-how-self');
  await hand.tap('action-send');
  await hand.gone(`act-${action}`);
};
