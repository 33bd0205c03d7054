import { describe, expect, it } from 'vitest';
import { fillDibao, findDibao, PAPER, postDibao, readSheet, sendDibao } from '../stories/dibao.js';
import { fileGaoling, readAndRate } from '../stories/gaoling.js';
import { colleague } from '../support/staff.js';
import { getPerson, messagesAbout } from '../support/standin.js';
import { weappHand } from '../support/weapp-hand.js';
import { Phone } from './harness/phone.js';

describe('低保, through the bundle that WeChat runs', () => {
  it('is asked, survives a kill, is returned, mended and posted for everybody to read', async () => {
    const { openid } = await getPerson('吴德厚');
    const hand = await weappHand(new Phone(openid));
    await hand.tap('sign-in');
    await findDibao(hand);
    await fillDibao(hand, '吴德厚 户主');

    await hand.restart('/packages/service/pages/apply/index?id=minzheng.dibao.apply');
    await hand.arrives('photo-bank-card');
    const id = await sendDibao(hand);
    expect(hand.phone.seen).not.toContain('consent asked outside a tap');

    const clerk = await colleague('何建国');
    await clerk.claim(id);
    await clerk.act(id, 'return', { problems: [{ slot: 'bank-card', problem: 'blurred' }] });
    await expect.poll(async () => (await messagesAbout(openid, id)).length, { timeout: 15_000 }).toBe(1);

    const [message] = await messagesAbout(openid, id);
    await hand.restart(`/${message?.page}`);
    await hand.arrives('photo-bank-card');
    await hand.photo('photo-bank-card', PAPER);
    await hand.tap('act-resubmit');
    await hand.gone('act-resubmit');

    await clerk.act(id, 'accept');
    await postDibao(id, clerk);
    await hand.restart();
    await readSheet(hand, id);
  });

  it('ends, where nothing must hang, as an answer that is granted, read and rated', async () => {
    const { openid } = await getPerson('吴德厚');
    const hand = await weappHand(new Phone(openid));
    await hand.tap('sign-in');
    const id = await fileGaoling(hand, '吴德厚 户主');
    const clerk = await colleague('刘春梅');
    await clerk.claim(id);
    await clerk.act(id, 'accept');
    await clerk.act(id, 'approve', { amount: 10_000, reasons: '从下个月起，每月发到社保卡。' });
    await hand.restart();
    await readAndRate(hand, id);
  });
});
