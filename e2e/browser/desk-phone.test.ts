import { queue } from '@huiyin/shared/contracts/queue';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileGaoling } from '../stories/gaoling.js';
import { launchBrowser, openScreen, type Screen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import type { Hand } from '../support/hand.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { getStaff } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openPhone = async (who: string): Promise<{ screen: Screen; hand: Hand }> => {
  const screen = await openScreen(browser, 'phone');
  return { screen, hand: await browserHand(screen, (await getPerson(who)).openid) };
};

const signInAsStaff = async (hand: Hand, who: string): Promise<void> => {
  const { login, password } = getStaff(who);
  await hand.open('/packages/staff/pages/today/index');
  await hand.type('input-login', login);
  await hand.type('input-password', password);
  await hand.tap('staff-enter');
  await hand.arrives('to-calls');
};

describe("the staff's desk on the phone", () => {
  it('reads a sentence out to whoever WeChat did not reach, and one tap records it', async () => {
    const { screen, hand } = await openPhone('李大山');
    await signInAsStaff(hand, '刘春梅');
    await hand.tap('to-calls');
    await hand.arrives('result-heard');
    const cards = screen.page.locator('[id^="call-"].card').filter({ visible: true });
    const before = await cards.count();
    await hand.look('staff-calls');
    await hand.tap('result-heard');
    await expect.poll(() => cards.count(), { timeout: 10_000 }).toBe(before - 1);
    expect(screen.errors).toEqual([]);
  });

  it('finds a matter by the number on its receipt, and returns it with what is wrong with which paper', async () => {
    const resident = await openPhone('李大山');
    const id = await fileGaoling(resident.hand, '李大山 户主');
    const clerk = await colleague('刘春梅');
    await clerk.claim(id);
    const { number } = await clerk.see(id);
    const { screen, hand } = await openPhone('马秀莲');
    await signInAsStaff(hand, '刘春梅');
    await hand.type('input-matter-number', number.replace(/\D/g, ''));
    await hand.tap('open-number');
    await hand.arrives('staff-matter');
    await hand.tap('act-return');
    await hand.tap('problem-bank-card');
    await hand.tap('pick-problem-bank-card-blurred');
    await hand.look('staff-return');
    await hand.tap('action-send');
    await hand.gone('action-form');
    expect((await clerk.see(id)).papers.find(({ slot }) => slot === 'bank-card')?.problem?.problem).toBe(
      'blurred',
    );
    await resident.hand.open(`/pages/matter/index?id=${id}`);
    await resident.hand.arrives('act-resubmit');
    expect([...screen.errors, ...resident.screen.errors]).toEqual([]);
  });

  it('checks somebody who registered with neither phone nor ID card', async () => {
    const newcomer = await openPhone('林小雨');
    await newcomer.hand.open('/pages/bind/index');
    await newcomer.hand.tap('bind-new');
    await newcomer.hand.type('input-name', '𬴊光');
    await newcomer.hand.tap('none-idNumber');
    await newcomer.hand.tap('none-phone');
    await newcomer.hand.type('input-phone-through', '女儿林小雨');
    await newcomer.hand.tapWords('柳溪村 上湾网格');
    await newcomer.hand.look('bind-new');
    await newcomer.hand.tap('bind-new-send');
    await newcomer.hand.arrives('bind-done');
    const { screen, hand } = await openPhone('吴德厚');
    await signInAsStaff(hand, '刘春梅');
    await hand.tap('to-strangers');
    await hand.tapWords('𬴊光');
    await hand.arrives('check-send');
    await hand.tap('check-send');
    await hand.tap('pick-outcome-new');
    await hand.look('staff-check');
    await hand.tap('check-send');
    await hand.arrives('staff-strangers');
    const left = await (await colleague('刘春梅')).api(queue, { query: { view: 'mine' } });
    expect(left.items.some(({ title }) => title.includes('核实'))).toBe(false);
    expect([...screen.errors, ...newcomer.screen.errors]).toEqual([]);
  });
});

describe('who finds it too much', () => {
  it('asks the grid worker to come in one tap, and is told who and until when', async () => {
    const { screen, hand } = await openPhone('吴德厚');
    await hand.tap('ask-help');
    await hand.arrives('help-asked');
    await hand.reads('罗大勇');
    await hand.look('help-asked');
    await hand.open('/pages/matters/index');
    await hand.reads('请网格员来帮忙办事');
    expect(screen.errors).toEqual([]);
  });
});
