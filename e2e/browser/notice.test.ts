import { board } from '@huiyin/shared/contracts/notice';
import { NOTICES } from '@huiyin/shared/labels/console';
import { ASKS_OF_NOTICE } from '@huiyin/shared/labels/notices';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerNotice, doorsOf, knock, knockAtAll } from '../stories/notice.js';
import { launchBrowser, openScreen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import { openDesk } from '../support/console.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

describe('a notice of free eye screening', () => {
  it('is written, counted, sent, answered on the phone, told at the door, and the board says the truth', async () => {
    const title = '免费查眼睛(新庄)';
    const desk = await openDesk(browser, '刘春梅');
    const { page } = desk;
    await page.goto(`${world().url}/console/notices/new`);
    await page.locator('#title').fill(title);
    await page.locator('#body').fill('县医院的医生来村里查眼睛,不要钱。带上身份证。');
    await page.getByText(ASKS_OF_NOTICE.attend).click();
    await page.getByText(NOTICES.event).click();
    await page.locator('#date').fill(inTwoWeeks());
    await page.keyboard.press('Enter');
    await page.locator('#time').fill('上午9点');
    await page.locator('#where').fill('村委会院子');
    await page.getByText('新庄网格').click();
    await page.getByRole('button', { name: NOTICES.addAge }).click();
    await page.getByLabel(NOTICES.age).first().fill('65');
    await page.locator('.forecast-ways').first().waitFor();
    await desk.look('console-notice-compose');
    await page.getByRole('button', { name: NOTICES.send }).click();
    await page.locator('.sure .ant-btn-primary').click();
    await page.locator('.board-figure').waitFor();
    const noticeId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const worker = await colleague('罗大勇');
    const sums = async () => (await worker.api(board, { params: { id: noticeId } })).sums;
    const all = (await sums()).households;
    expect(all).toBeGreaterThan(5);

    const phone = await openScreen(browser, 'phone');
    const hand = await browserHand(phone, (await getPerson('吴德厚')).openid);
    await answerNotice(hand, title, 'wu-dehou', 'ride');
    await expect.poll(async () => (await sums()).ride).toBe(1);

    const before = await doorsOf(worker, noticeId);
    const door = before.find(({ wechat }) => !wechat);
    if (!door) throw new Error('every household of the grid has WeChat');
    const workers = await openScreen(browser, 'phone');
    await knock(await browserHand(workers, (await getPerson('周小燕')).openid), '罗大勇', door);
    expect((await doorsOf(worker, noticeId)).length).toBe(before.length - 1);

    await knockAtAll(worker, noticeId);
    await page.reload();
    await desk.reads(NOTICES.truth(all, all));
    await desk.reads(NOTICES.allReached);
    await desk.look('console-notice-board');
    expect(await page.locator('.tiles .tile').count()).toBe(all);
    expect([...desk.screen.errors, ...phone.errors, ...workers.errors]).toEqual([]);
  });
});
