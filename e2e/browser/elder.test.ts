import { CALL_RESULTS } from '@huiyin/shared/labels/calls';
import { COUNTER } from '@huiyin/shared/labels/console';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPER } from '../stories/dibao.js';
import { launchBrowser } from '../support/browser.js';
import { openDesk } from '../support/console.js';
import { colleague } from '../support/staff.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const field = (page: Page, key: string) => page.locator(`[data-field="${key}"]`);

/** The same form as on the phone, read out and written down by the clerk. */
const fillForm = async (page: Page): Promise<void> => {
  await field(page, 'otherBenefit').locator('input').last().check();
  await field(page, 'bankCard').locator('input').fill('6217000000000000004');
  await field(page, 'consent').locator('input').check();
};

describe('高龄津贴 of an elder without a phone', () => {
  it('is filed by the clerk of the village desk, and the answer is read out on the phone', async () => {
    const desk = await openDesk(browser, '刘春梅', 'smallDesk');
    const { page } = desk;
    await page.goto(`${world().url}/console/counter`);
    await page.locator('#who').fill('陈桂兰');
    await page.getByRole('option', { name: '陈桂兰' }).click();
    await page.locator('#item').fill('80岁');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().click();
    await fillForm(page);
    await page.locator('[data-slot="bank-card"] input[type="file"]').setInputFiles(PAPER);
    await page.locator('[data-slot="bank-card"] img').waitFor();
    await desk.look('console-counter');
    await page.getByRole('button', { name: COUNTER.submit }).click();
    await page.locator('.filed-number').waitFor();
    await desk.look('console-counter-filed');
    await page.getByRole('button', { name: COUNTER.openMatter }).click();
    await page.waitForURL('**/matter/**');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    const clerk = await colleague('刘春梅');
    await clerk.claim(id);
    await clerk.act(id, 'accept');
    await clerk.act(id, 'approve', { amount: 10_000, reasons: '从下个月起，每月发到社保卡。' });

    await page.goto(`${world().url}/console/calls`);
    const call = page.locator('.call', { hasText: '陈桂兰' }).filter({ hasText: '结果' });
    await call.first().waitFor();
    await desk.look('console-calls');
    await call.first().getByRole('button', { name: CALL_RESULTS.heard }).click();
    await expect
      .poll(async () => (await (await colleague('刘春梅')).see(id)).ending, { timeout: 10_000 })
      .toBe('delivered');
    expect(desk.screen.errors).toEqual([]);
  });
});
