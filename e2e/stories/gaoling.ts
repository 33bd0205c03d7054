import type { Hand } from '../support/hand.js';
import { PAPER } from './dibao.js';

const ITEM = 'minzheng.gaoling';

/** 80岁老人补贴 from its guide to the receipt: three answers and a photo. @returns the matter's id */
export const fileGaoling = async (hand: Hand, applicant: string): Promise<string> => {
  await hand.open(`/packages/service/pages/guide/index?id=${ITEM}`);
  await hand.tap('start');
  await hand.tapWords(applicant);
  await hand.tap('who-next');
  await hand.tap('pick-otherBenefit-no');
  await hand.tap('next');
  await hand.type('input-bankCard', '6217000000000000004');
  await hand.tap('next');
  await hand.tap('pick-consent-agree');
  await hand.tap('next');
  await hand.photo('photo-bank-card', PAPER);
  await hand.tap('next');
  await hand.tap('send');
  await hand.arrives('receipt-number');
  return hand.openId();
};

/** Reads the answer, says that it was read, and rates it. */
export const readAndRate = async (hand: Hand, id: string): Promise<void> => {
  await hand.open(`/pages/matter/index?id=${id}`);
  await hand.reads('100');
  await hand.look('gaoling-granted');
  await hand.tap('act-read');
  await hand.tap('pick-score-5');
  await hand.tap('rate-send');
  await hand.gone('rate-send');
};
