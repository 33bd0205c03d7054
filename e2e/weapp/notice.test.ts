import { board, createNotice, sendNotice } from '@huiyin/shared/contracts/notice';
import { describe, expect, it } from 'vitest';
import { answerNotice, doorsOf, knock, knockAtAll } from '../stories/notice.js';
import { type Colleague, colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { weappHand } from '../support/weapp-hand.js';
import { Phone } from './harness/phone.js';

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

const send = async (editor: Colleague, title: string): Promise<string> => {
  const date = inTwoWeeks();
  const { id } = await editor.api(createNotice, {
    body: {
      title,
      body: '县医院的医生来村里查眼睛,不要钱。带上身份证。',
      ask: 'attend',
      urgent: false,
      event: { date, time: '上午9点', where: '村委会院子' },
      audience: { placeIds: ['xiawan'], anyOf: [{ by: 'age', atLeast: 18, on: date }] },
    },
    requestKey: crypto.randomUUID(),
  });
  await editor.api(sendNotice, { params: { id }, body: {}, requestKey: crypto.randomUUID() });
  return id;
};

describe('a notice, through the bundle that WeChat runs', () => {
  it('is answered in two taps, told at the doors even without a signal, and reaches every household', async () => {
    const title = '免费查眼睛(下湾)';
    const noticeId = await send(await colleague('刘春梅'), title);
    const worker = await colleague('黄建军');
    const sums = async () => (await worker.api(board, { params: { id: noticeId } })).sums;
    const { households } = await sums();

    const phone = new Phone((await getPerson('周小燕')).openid);
    const hand = await weappHand(phone);
    await hand.tap('sign-in');
    await hand.arrives('home');
    await answerNotice(hand, title, 'zhou-xiaoyan', 'go');
    await expect.poll(async () => (await sums()).go).toBe(1);

    const doors = await doorsOf(worker, noticeId);
    const without = doors.filter((door) => !door.wechat);
    expect(without.length).toBeGreaterThan(1);
    await knock(hand, '黄建军', without[0]!);
    expect((await doorsOf(worker, noticeId)).length).toBe(doors.length - 1);

    phone.setOnline(false);
    await knock(hand, '黄建军', without[1]!);
    expect((await doorsOf(worker, noticeId)).length).toBe(doors.length - 1);
    phone.setOnline(true);
    await hand.restart('/packages/staff/pages/today/index');
    await expect.poll(async () => (await doorsOf(worker, noticeId)).length).toBe(doors.length - 2);

    await knockAtAll(worker, noticeId);
    expect(await sums()).toMatchObject({ reached: households, left: 0 });
  });
});
