import { FILING } from '@huiyin/shared/labels/filing';
import { GIVEN } from '@huiyin/shared/labels/given';
import type { Hand } from '../support/hand.js';
import { PAPER } from './dibao.js';

const ITEM = 'minzheng.gaoling';

/** What only this story does to a phone. */
export interface Elements {
  /** The signal goes or comes back. */
  signal(there: boolean): Promise<void>;
  /** The app is closed and opened again; the phone keeps what it keeps. */
  restart(): Promise<void>;
}

/** 80岁老人补贴 with the signal gone on the way: kept on the phone, photo and all, closed, opened, and sent by itself. @returns the matter's id */
export const fileWithoutSignal = async (hand: Hand, on: Elements, applicant: string): Promise<string> => {
  await hand.open(`/packages/service/pages/guide/index?id=${ITEM}`);
  await hand.tap('start');
  await hand.tapWords(applicant);
  await hand.tap('who-next');
  await hand.tap('pick-otherBenefit-no');
  await on.signal(false);
  await hand.tap('next');
  await hand.type('input-bankCard', '6217000000000000004');
  await hand.tap('next');
  await hand.tap('pick-consent-agree');
  await hand.tap('next');
  await hand.photo('photo-bank-card', PAPER);
  await hand.look('offline-1-photo');
  await hand.tap('next');
  await hand.tap('send');
  await hand.arrives('waits-to-go');
  await hand.reads(FILING.kept);
  await hand.look('offline-2-waits');
  await on.restart();
  await hand.reads(FILING.kept);
  await hand.look('offline-3-home');
  await on.signal(true);
  await hand.tap('to-send-look');
  await hand.arrives('matter');
  return hand.openId();
};

/** 种地补贴 for the same person: neither the card's number nor its photo is asked for again. @returns the matter's id */
export const useAgain = async (hand: Hand, applicant: string): Promise<string> => {
  await hand.open('/packages/service/pages/apply/index?id=nongye.grain');
  await hand.tapWords(applicant);
  await hand.tap('who-next');
  await hand.type('input-area', '3');
  await hand.tap('next');
  await hand.arrives('offer-bankCard');
  await hand.look('given-1-answer');
  await hand.tap('use-bankCard');
  await hand.reads(GIVEN.notUse);
  await hand.tap('next');
  await hand.tap('use-bank-card');
  await hand.look('given-2-paper');
  await hand.tap('next');
  await hand.reads(`${GIVEN.using}：****0004`);
  await hand.tap('send');
  await hand.arrives('receipt-number');
  return hand.openId();
};

/** 我家 → 我交过的材料: what there is, until when, and who used it. */
export const readGiven = async (hand: Hand): Promise<void> => {
  await hand.open('/packages/given/pages/mine/index');
  await hand.arrives('use-of-bankCard');
  await hand.look('given-3-mine');
};
