import { PAPER_PROBLEMS } from '@huiyin/shared/labels/papers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDibao, findDibao, PAPER, postDibao, readSheet, sendDibao } from '../stories/dibao.js';
import { fileGaoling, readAndRate } from '../stories/gaoling.js';
import { launchBrowser, openScreen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import { openDesk } from '../support/console.js';
import { colleague } from '../support/staff.js';
import { getPerson, messagesAbout } from '../support/standin.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("低保, on a villager's phone and at the town's window", () => {
  it('is asked, returned with reasons, mended, accepted, surveyed, and posted for everybody to read', async () => {
    const { openid } = await getPerson('李大山');
    const phone = await openScreen(browser, 'phone');
    const hand = await browserHand(phone, openid);
    await findDibao(hand);
    expect(await fillDibao(hand, '李大山 户主')).toBeLessThanOrEqual(16);
    const id = await sendDibao(hand);
    await hand.tap('receipt-look');
    await hand.arrives('matter');
    await hand.reads('社会救助窗口');

    const desk = await openDesk(browser, '周小满');
    await desk.openMatter('desk', id);
    await desk.reads('在我手上');
    await desk.look('console-dibao-claimed');
    await desk.pick('return');
    await desk.page.locator('[data-slot="bank-card"] .ant-select').click();
    await desk.page.locator('.ant-select-item-option', { hasText: PAPER_PROBLEMS.blurred.label }).click();
    await desk.look('console-dibao-return');
    await desk.send();

    await expect.poll(async () => (await messagesAbout(openid, id)).length, { timeout: 30_000 }).toBe(1);
    await hand.open('/pages/matters/index');
    await hand.tapWords('申请低保');
    await hand.look('dibao-8-waits');
    await hand.photo('photo-bank-card', PAPER);
    await hand.tap('act-resubmit');
    await hand.gone('act-resubmit');

    await desk.openMatter('desk', id);
    await desk.pick('accept');
    await desk.send();
    await desk.reads('入户');
    await postDibao(id, await colleague('周小满'));
    await readSheet(hand, id);
    await desk.page.reload();
    await desk.reads('城里有房');
    expect(phone.errors).toEqual([]);
    expect(desk.screen.errors).toEqual([]);
  });

  it('ends, where nothing must hang, as an answer that is granted, read and rated', async () => {
    const { openid } = await getPerson('周小燕');
    const phone = await openScreen(browser, 'phone');
    const hand = await browserHand(phone, openid);
    const id = await fileGaoling(hand, '唐美华 母亲');
    const desk = await openDesk(browser, '刘春梅');
    await desk.openMatter('desk', id);
    await desk.pick('accept');
    await desk.send();
    await desk.pick('approve');
    await desk.page.locator('[data-action-panel] input').first().fill('100');
    await desk.page.locator('[data-action-panel] textarea').first().fill('从下个月起，每月发到社保卡。');
    await desk.look('console-approve');
    await desk.send();
    await readAndRate(hand, id);
    await desk.page.reload();
    await desk.reads('非常满意');
    expect(phone.errors).toEqual([]);
    expect(desk.screen.errors).toEqual([]);
  });
});
