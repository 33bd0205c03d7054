import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileWithoutSignal, readGiven, useAgain } from '../stories/offline.js';
import { launchBrowser, openScreen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('without a signal', () => {
  it('a form stays on the phone with its photo, and goes by itself, once, when it is opened again', async () => {
    const { openid } = await getPerson('孙福田');
    const phone = await openScreen(browser, 'phone');
    const hand = await browserHand(phone, openid);
    // A weak signal: the page itself still opens, what it asks for gets no answer.
    const home = async () => {
      await phone.page.goto('about:blank');
      await phone.page.goto(`${world().url}/m/#/pages/home/index`);
    };
    const on = {
      signal: async (there: boolean) => {
        if (!there) {
          await phone.page.route('**/api/**', (route) => route.abort());
          return;
        }
        await phone.page.unroute('**/api/**');
        await home();
      },
      restart: home,
    };
    const id = await fileWithoutSignal(hand, on, '孙福田 户主');
    const clerk = await colleague('刘春梅');
    const { papers, alike } = await clerk.see(id);
    expect(papers.find(({ slot }) => slot === 'bank-card')?.files).toHaveLength(1);
    expect(alike).toEqual([]);

    const next = await useAgain(hand, '孙福田 户主');
    expect((await clerk.see(next)).papers.find(({ slot }) => slot === 'bank-card')?.files).toHaveLength(1);
    await readGiven(hand);
    expect(phone.errors).toEqual([]);
  });
});
