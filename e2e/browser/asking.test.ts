import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  demandOfABank,
  demandOfAnAdoption,
  goOnToTheForm,
  sayAddressIsWrong,
  sayInOwnWords,
} from '../stories/asking.js';
import { launchBrowser, openScreen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PERSON = '孙福田';

describe('asking', () => {
  it('which certificate is not the village’s, and what nothing is found for, comes to an answer', async () => {
    const { openid } = await getPerson(PERSON);
    const phone = await openScreen(browser, 'phone');
    const hand = await browserHand(phone, openid);

    const report = await demandOfABank(hand, `${PERSON} 户主`);
    const town = await colleague('王敏');
    await town.claim(report);
    await town.act(report, 'tell-words', { reasons: '已经和银行说清楚，凭身份证就能办，不用证明。' });
    await hand.open(`/pages/matter/index?id=${report}`);
    await hand.reads('已经和银行说清楚');

    await demandOfAnAdoption(hand);

    const asked = await sayInOwnWords(hand, `${PERSON} 户主`);
    const clerk = await colleague('刘春梅');
    await clerk.claim(asked);
    await clerk.act(asked, 'point', { itemId: 'minzheng.gaoling' });
    await goOnToTheForm(hand, asked);
    expect(phone.errors).toEqual([]);
  });

  it('what is wrong on the register reaches the grid worker, who puts it right', async () => {
    const { openid } = await getPerson(PERSON);
    const phone = await openScreen(browser, 'phone');
    const hand = await browserHand(phone, openid);
    await hand.open('/pages/family/index');
    const mark = phone.page.locator('[id^="wrong-address-"]').filter({ visible: true }).first();
    await mark.waitFor();
    const id = await sayAddressIsWrong(hand, (await mark.getAttribute('id')) ?? '');
    const clerk = await colleague('刘春梅');
    await clerk.act(id, 'mended', { value: '柳溪村下湾组12号', reasons: '看过户口本。' });
    await hand.open(`/pages/matter/index?id=${id}`);
    await hand.reads('看过户口本。');
    expect(phone.errors).toEqual([]);
  });
});
