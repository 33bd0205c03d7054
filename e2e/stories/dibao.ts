import { fileURLToPath } from 'node:url';
import { APPLY, GUIDE, RECEIPT } from '@huiyin/shared/labels/miniapp';
import { paperMissing } from '@huiyin/shared/labels/service';
import type { Hand } from '../support/hand.js';
import { type Colleague, colleague } from '../support/staff.js';

export const PAPER = fileURLToPath(new URL('../support/paper.jpg', import.meta.url));

const ITEM = 'minzheng.dibao.apply';

/** Finds 低保 by a villager's words and reads its guide. */
export const findDibao = async (hand: Hand): Promise<void> => {
  await hand.tap('door-services');
  await hand.arrives('services');
  await hand.type('search', '日子过不下去');
  await hand.tap(`item-${ITEM}`);
  await hand.arrives('guide');
  for (const question of [GUIDE.canI, GUIDE.bring, GUIDE.howLong, GUIDE.where]) await hand.reads(question);
  await hand.look('dibao-0-guide');
};

const answerMembers = async (hand: Hand): Promise<number> => {
  let members = 0;
  for (; await hand.has(`pick-members-${members}-health-good`); members++) {
    await hand.tap(`pick-members-${members}-health-fair`);
    await hand.tap(`pick-members-${members}-labour-partly`);
    await hand.type(`input-members-${members}-income`, '300');
  }
  await hand.tap('next');
  return members;
};

/**
 * Fills the form page by page up to the last one.
 * @param applicant as the list of one's own persons names them: `李大山 户主` @returns how many answers it took
 */
export const fillDibao = async (hand: Hand, applicant: string): Promise<number> => {
  await hand.tap('start');
  await hand.tapWords(applicant);
  await hand.tap('who-next');
  await hand.tap('pick-reasons-ill');
  await hand.look('dibao-1-reasons');
  await hand.tap('next');
  await hand.arrives('field-members');
  await hand.look('dibao-2-members');
  const members = await answerMembers(hand);
  await hand.type('input-yearlyIncome', '9600');
  await hand.tap('pick-property-none');
  await hand.tap('next');
  await hand.type('input-bankCard', '6217000000000000004');
  await hand.tap('next');
  await hand.tap('pick-relative-no');
  await hand.tap('pick-consent-agree');
  await hand.tap('pick-signature-spoken');
  await hand.type('input-signature-witness', '刘春梅');
  await hand.tap('next');
  await hand.tap('next');
  await hand.reads(paperMissing('社保卡或银行卡'));
  await hand.photo('photo-bank-card', PAPER);
  await hand.tap('later-medical');
  await hand.look('dibao-5-later');
  await hand.photo('photo-medical', PAPER);
  await hand.look('dibao-5-photos');
  return 7 + 3 * members;
};

/** From the photos to the receipt. @returns the matter's id */
export const sendDibao = async (hand: Hand): Promise<string> => {
  await hand.tap('next');
  await hand.reads(APPLY.check);
  await hand.reads(APPLY.sendWhy);
  await hand.look('dibao-6-check');
  await hand.tap('send');
  await hand.arrives('receipt-number');
  await hand.reads(RECEIPT.title);
  await hand.look('dibao-7-receipt');
  return hand.openId();
};

/** The work behind the answer: information checked, two people at the door, each signing by himself, reviewed, and posted in the village. */
export const postDibao = async (id: string, clerk: Colleague): Promise<void> => {
  await clerk.act(id, 'check-done', { result: 'same', found: '名下没有车，没有别处的房子。' });
  const { tasks } = await clerk.see(id);
  for (const { assignee } of tasks.filter(({ what }) => what === 'survey'))
    await (await colleague(assignee)).act(id, 'survey-done', { found: '房子旧，没有别的收入。' });
  await clerk.act(id, 'review-done', { how: 'review', result: 'yes', found: '符合条件。' });
  await clerk.act(id, 'post', { amount: 42_000 });
};

/** Reads the sheet that hangs in the village, from the matter, and disagrees without a name. */
export const readSheet = async (hand: Hand, id: string): Promise<void> => {
  await hand.open(`/pages/matter/index?id=${id}`);
  await hand.tap('open-sheet');
  await hand.arrives('sheet');
  await hand.tap('object');
  await hand.type('input-objection', '他家儿子在城里有房。');
  await hand.look('dibao-11-sheet');
  await hand.tap('objection-send');
  await hand.arrives('objection-thanks');
};
