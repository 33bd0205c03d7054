import { ASK_TITLES, MEND_LABELS, SAY } from '@huiyin/shared/labels/ask';
import { CERTIFICATE_SAY } from '@huiyin/shared/labels/certificate';
import type { Hand } from '../support/hand.js';

/** For whom, where the phone speaks for several; it is asked only then. */
const chooseWho = async (hand: Hand, person: string): Promise<void> => {
  if (!(await hand.has('who-next'))) return;
  await hand.tapWords(person);
  await hand.tap('who-next');
};

/** 单身证明 for a bank: found in villagers' words, not the village's, and the bank is reported. @returns the report's id */
export const demandOfABank = async (hand: Hand, person: string): Promise<string> => {
  await hand.open('/pages/services/index');
  await hand.type('search', '单身证明');
  await hand.tap('paper-marriage');
  await hand.arrives('certificate');
  await hand.tap('pick-purpose-bank');
  await hand.tap('pick-asker-bank');
  await hand.reads(CERTIFICATE_SAY.elsewhere);
  await hand.look('certificate-1-elsewhere');
  await hand.tap('report');
  await chooseWho(hand, person);
  await hand.type('input-body', '云台镇某银行');
  await hand.look('certificate-2-report');
  await hand.tap('send');
  await hand.arrives('matter');
  await hand.reads(ASK_TITLES['ask.report']);
  return hand.openId();
};

/** The same paper for an adoption goes on to the village's form, with what was answered. */
export const demandOfAnAdoption = async (hand: Hand): Promise<void> => {
  await hand.open('/packages/ask/pages/certificate/index?key=marriage');
  await hand.tap('pick-purpose-adoption');
  await hand.tap('pick-asker-adoption-office');
  await hand.reads(CERTIFICATE_SAY.village);
  await hand.reads('收养子女登记办法');
  await hand.look('certificate-3-village');
  await hand.tap('go-item');
};

/** What nothing is found for is said in own words. @returns the matter's id */
export const sayInOwnWords = async (hand: Hand, person: string): Promise<string> => {
  await hand.open('/pages/services/index');
  await hand.type('search', '量子纠缠');
  await hand.reads(SAY.title);
  await hand.look('say-1-nothing-found');
  await hand.tap('to-say');
  await hand.arrives('say-who');
  await chooseWho(hand, person);
  await hand.arrives('say');
  await hand.type('input-words', '我妈过了八十，听说有钱领，找谁？');
  await hand.look('say-2-words');
  await hand.tap('send');
  await hand.arrives('matter');
  await hand.reads(ASK_TITLES['ask.sort']);
  return hand.openId();
};

/** What came back: one tap to the form. */
export const goOnToTheForm = async (hand: Hand, id: string): Promise<void> => {
  await hand.open(`/pages/matter/index?id=${id}`);
  await hand.reads('可以办“80岁老人补贴”。');
  await hand.look('say-3-answer');
  await hand.tap('go-point');
};

/** 不对？ beside the address on 我家. @returns the matter's id */
export const sayAddressIsWrong = async (hand: Hand, markId: string): Promise<string> => {
  await hand.open('/pages/family/index');
  await hand.look('wrong-1-family');
  await hand.tap(markId);
  await hand.arrives('wrong');
  await hand.reads(MEND_LABELS.address);
  await hand.type('input-should', '搬到下湾12号了');
  await hand.look('wrong-2-page');
  await hand.tap('send');
  await hand.arrives('matter');
  await hand.reads(ASK_TITLES['ask.mend']);
  return hand.openId();
};
