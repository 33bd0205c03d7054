import { DISPUTE } from '@huiyin/shared/labels/console';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { type Desk, openDesk } from '../support/console.js';
import { colleague } from '../support/staff.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const field = (page: Page, key: string) => page.locator(`[data-field="${key}"]`);

const choose = async (page: Page, key: string, words: string) => {
  const radio = field(page, key).locator('label.ant-radio-wrapper', { hasText: words });
  if (await radio.count()) return radio.first().click();
  await field(page, key).locator('.ant-select').click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words })
    .first()
    .click();
};

/** Takes down one side at the desk. @returns the matter's id */
const takeDown = async ({ page }: Desk): Promise<string> => {
  await page.goto(`${world().url}/console/dispute`);
  await page.getByText('没有', { exact: true }).first().click();
  await page.locator('#who').fill('吴德厚');
  await page.getByRole('option', { name: '吴德厚' }).first().click();
  await choose(page, 'type', '邻里');
  await field(page, 'otherName').locator('input').fill('覃兰英');
  await field(page, 'what').locator('textarea').fill('她家的鸡天天进我家菜园，菜都吃光了。');
  await field(page, 'want').locator('textarea').fill('把鸡圈起来，赔我半园子菜。');
  await page.getByRole('button', { name: DISPUTE.submit }).click();
  await page.locator('.filed-number').waitFor();
  await page.getByRole('button', { name: '打开这件事' }).click();
  await page.waitForURL('**/matter/**');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

describe('a quarrel that is told at the desk', () => {
  it('is brought to its end there: taken, invited, met, agreed, told', async () => {
    const desk = await openDesk(browser, '黄建军');
    const { page } = desk;
    const id = await takeDown(desk);
    const open = async () => {
      await page.goto(`${world().url}/console/matter/${id}`);
      await page.locator('.matter-head').waitFor();
    };
    await open();
    await desk.pick('take');
    await desk.send();
    await desk.pick('agree-invite');
    await choose(page, 'how', '当面');
    await desk.send();
    await desk.pick('invite');
    await field(page, 'otherName').locator('input').fill('覃兰英');
    await page.locator('.ant-select-item-option', { hasText: '覃兰英' }).first().click();
    await desk.look('console-invite');
    await desk.send();
    await desk.pick('other-agrees');
    await choose(page, 'how', '电话');
    await desk.send();
    await desk.pick('plan-meeting');
    await field(page, 'at').locator('input').fill('2031-03-05 09:30');
    await page.keyboard.press('Enter');
    await field(page, 'where').locator('input').fill('新庄村民小组的堂屋');
    await desk.send();
    await desk.pick('agreed');
    await field(page, 'reasons').locator('textarea').fill('鸡圈起来；菜不赔了，开春送二十棵菜苗。');
    await desk.look('console-agreed');
    await desk.send();
    await desk.pick('deliver');
    await choose(page, 'how', '当面');
    await desk.send();
    await desk.look('console-dispute-closed');
    const mediator = await colleague('黄建军');
    const matter = await mediator.see(id);
    expect(matter.open).toBe(false);
    expect(matter.outcome?.result).toBe('agreed');
    expect(desk.screen.errors).toEqual([]);
  });
});
