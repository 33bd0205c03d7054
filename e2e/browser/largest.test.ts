import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDibao, sendDibao } from '../stories/dibao.js';
import { launchBrowser, openScreen, type Screen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import type { Hand } from '../support/hand.js';
import { faultsOnScreen } from '../support/measure.js';
import { getPerson } from '../support/standin.js';
import { getStaff } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A cheap phone is narrower than the design's. */
const WIDTHS = [390, 360];

/** Measures the page that is open, on a usual and on a narrow phone; the loading face has gone. */
const measure = async ({ page }: Screen, where: string): Promise<string[]> => {
  await page.locator('.loading').filter({ visible: true }).first().waitFor({ state: 'hidden' });
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    for (const fault of await faultsOnScreen(page)) found.push(`${where} at ${width}: ${fault}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  return found;
};

const chooseLargest = async (hand: Hand): Promise<void> => {
  await hand.open('/pages/text-size/index');
  await hand.tap('size-max');
};

const PAGES = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  matters: '/pages/matters/index',
  family: '/pages/family/index',
  inbox: '/pages/inbox/index',
  bind: '/pages/bind/index',
  'text-size': '/pages/text-size/index',
  privacy: '/pages/privacy/index',
  guide: '/packages/service/pages/guide/index?id=minzheng.dibao.apply',
  certificate: '/packages/ask/pages/certificate/index',
  dispute: '/packages/dispute/pages/intake/index',
  notices: '/packages/notice/pages/list/index',
  'look-up': '/packages/status/pages/look-up/index',
  sheets: '/packages/publicity/pages/list/index',
} as const;

const DESK = {
  'staff-today': '/packages/staff/pages/today/index',
  'staff-doors': '/packages/staff/pages/doors/index',
  'staff-calls': '/packages/staff/pages/calls/index',
  'staff-strangers': '/packages/staff/pages/strangers/index',
  'staff-outbox': '/packages/staff/pages/outbox/index',
} as const;

describe('the largest text', { timeout: 150_000 }, () => {
  it('runs off no screen, is cut nowhere, and leaves every target large enough for a finger', async () => {
    const { openid } = await getPerson('赵永强');
    const screen = await openScreen(browser, 'phone');
    const hand = await browserHand(screen, openid);
    await chooseLargest(hand);
    for (const [page, url] of Object.entries(PAGES)) {
      await hand.open(url);
      await hand.arrives(page);
      expect(await measure(screen, page)).toEqual([]);
    }
    expect(screen.errors).toEqual([]);
  });

  it('holds through a whole request for 低保, from the form to the matter', async () => {
    const { openid } = await getPerson('周小燕');
    const screen = await openScreen(browser, 'phone');
    const plain = await browserHand(screen, openid);
    const faults: string[] = [];
    // Every tap changes the screen: what is there before it is measured.
    const hand: Hand = {
      ...plain,
      tap: async (id) => {
        if (['next', 'send', 'start', 'receipt-look'].includes(id))
          faults.push(...(await measure(screen, id)));
        await plain.tap(id);
      },
    };
    await chooseLargest(plain);
    await plain.open(PAGES.guide);
    await fillDibao(hand, '周小燕 配偶');
    const id = await sendDibao(hand);
    faults.push(...(await measure(screen, 'receipt')));
    await hand.tap('receipt-look');
    await plain.arrives('matter');
    faults.push(...(await measure(screen, `matter ${id}`)));
    expect(faults).toEqual([]);
    expect(screen.errors).toEqual([]);
  });

  it('holds at the staff desk on the phone', async () => {
    const { openid } = await getPerson('李大山');
    const screen = await openScreen(browser, 'phone');
    const hand = await browserHand(screen, openid);
    await chooseLargest(hand);
    const { login, password } = getStaff('刘春梅');
    await hand.open(DESK['staff-today']);
    await hand.type('input-login', login);
    await hand.type('input-password', password);
    await hand.tap('staff-enter');
    await hand.arrives('to-calls');
    for (const [page, url] of Object.entries(DESK)) {
      await hand.open(url);
      await hand.arrives(page);
      expect(await measure(screen, page)).toEqual([]);
    }
    expect(screen.errors).toEqual([]);
  });
});

describe('a signature with a finger', () => {
  it('is written on the screen, sent, and hangs on the form', async () => {
    const { openid } = await getPerson('李大山');
    const screen = await openScreen(browser, 'phone');
    const hand = await browserHand(screen, openid);
    await hand.open('/packages/service/pages/apply/index?id=minzheng.rigid-expense');
    await hand.tapWords('李大山 户主');
    await hand.tap('who-next');
    await hand.arrives('field-kinds');
    await screen.page.locator('[id^="pick-kinds-"]').first().click();
    await hand.type('input-amount', '3000');
    await hand.tap('next');
    await hand.type('input-what', '去年看病花的。');
    await hand.tap('next');
    await hand.tap('pick-signature-screen');
    await hand.arrives('signature-pad');
    await hand.tap('signature-done');
    const pad = await screen.page.locator('#signature-pad canvas').boundingBox();
    if (!pad) throw new Error('there is no pad');
    await screen.page.mouse.move(pad.x + 40, pad.y + 60);
    await screen.page.mouse.down();
    await screen.page.mouse.move(pad.x + 200, pad.y + 150, { steps: 8 });
    await screen.page.mouse.up();
    await hand.tap('signature-done');
    await hand.arrives('signed-signature');
    await hand.gone('signature-sheet');
    expect(screen.errors).toEqual([]);
  });
});
