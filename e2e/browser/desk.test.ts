import { CALL_RESULTS } from '@huiyin/shared/labels/calls';
import { LIST, MATTER, PRINT } from '@huiyin/shared/labels/console';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileWish, findPeople, findPerson } from '../stories/desk.js';
import { launchBrowser } from '../support/browser.js';
import { openDesk } from '../support/console.js';
import { colleague } from '../support/staff.js';
import { getStaff, world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const WORDS = '路灯坏了三盏，电工后天来换，换好再打电话告诉您。';

describe('two clerks on one matter', () => {
  it('the second is shown the fresh state; nothing that was typed is lost', async () => {
    const other = await colleague('黄建军');
    const id = await fileWish(other, await findPerson(other, '何秀英'), '村口路灯不亮。');
    const desk = await openDesk(browser, '刘春梅');
    const { page } = desk;
    await desk.openMatter('desk', id);
    await desk.pick('note');
    const box = page.locator('[data-action-panel] textarea');
    await box.fill(WORDS);
    const lead = await colleague('罗大勇');
    await lead.act(id, 'note', { note: '我先打了电话给电工。' });
    await page.keyboard.press('Control+Enter');
    await desk.reads(MATTER.stale);
    expect(await box.inputValue()).toBe(WORDS);
    await desk.look('console-stale');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-action-panel]').waitFor({ state: 'detached' });
    const { timeline } = await lead.see(id);
    expect(timeline.filter((entry) => entry.text === WORDS)).toHaveLength(1);
    expect(desk.screen.errors).toEqual([]);
  });
});

describe('a PC that several clerks share', () => {
  it('whoever leaves is signed out; the next clerk reads nothing of theirs, and back again every word is there', async () => {
    const other = await colleague('黄建军');
    const id = await fileWish(other, await findPerson(other, '何秀英'), '水沟堵了。');
    const desk = await openDesk(browser, '刘春梅');
    const { page } = desk;
    const enter = async (who: string) => {
      const { login, password } = getStaff(who);
      await page.locator('#login').fill(login);
      await page.locator('#password').fill(password);
      await page.keyboard.press('Enter');
      await page.locator('.sign-in').waitFor({ state: 'detached' });
      await page.locator('.workbench').waitFor();
    };
    await desk.openMatter('desk', id);
    await desk.pick('note');
    await page.locator('[data-action-panel] textarea').fill(WORDS);
    await page.locator('body').click({ position: { x: 700, y: 5 } });
    await page.keyboard.press('Shift+L');
    await page.locator('.sign-in').waitFor();
    await expect.poll(() => page.evaluate(() => fetch('/api/me').then((answer) => answer.status))).toBe(401);
    expect(await page.locator('[data-action-panel]').isVisible()).toBe(false);
    await enter('黄建军');
    // biome-ignore lint/performance/useDomNodeTextContent: only what a person sees
    expect(await page.locator('body').innerText()).not.toContain(WORDS);
    await page.keyboard.press('Shift+L');
    await enter('刘春梅');
    await desk.openMatter('desk', id);
    await desk.pick('note');
    expect(await page.locator('[data-action-panel] textarea').inputValue()).toBe(WORDS);
    await desk.send();
    expect(desk.screen.errors).toEqual([]);
  });
});

describe('a long queue', () => {
  it('goes on page by page with the keyboard alone, as long as its count says', async () => {
    const other = await colleague('石小芳');
    const people = await findPeople(other, ['王', '李', '张', '刘', '陈', '杨']);
    for (let i = 0; i < 53; i++)
      await fileWish(other, people[i % people.length] ?? '', `第${i + 1}处路面有坑。`);
    const desk = await openDesk(browser, '石小芳', 'smallDesk');
    const { page } = desk;
    await page.goto(`${world().url}/console/queue/desk`);
    const rows = page.locator('.matters-row');
    await rows.nth(49).waitFor();
    for (let i = 0; i < 52; i++) await page.keyboard.press('j');
    await rows.nth(52).waitFor();
    await desk.reads(LIST.end);
    const shown = await page.locator('.rail-desk .rail-count').textContent();
    expect(String(await rows.count())).toBe(shown);
    await page.keyboard.press('Enter');
    await page.locator('.matter-head').waitFor();
    await desk.look('console-long-queue');
    expect(desk.screen.errors).toEqual([]);
  });
});

describe('somebody who can only be phoned', () => {
  it('is tried, then heard, each by one key', async () => {
    const village = await colleague('黄建军');
    const id = await fileWish(village, await findPerson(village, '何秀英'), '院墙裂了。');
    await village.claim(id);
    await village.act(id, 'accept');
    const desk = await openDesk(browser, '黄建军');
    const { page } = desk;
    await page.goto(`${world().url}/console/calls`);
    const card = page.locator('.call', { hasText: '何秀英' }).first();
    await card.waitFor();
    for (let i = 0; i < 40 && !(await card.getAttribute('class'))?.includes('call-on'); i++)
      await page.keyboard.press('j');
    await page.keyboard.press('2');
    await card.getByText(CALL_RESULTS['no-answer'], { exact: false }).first().waitFor();
    await expect.poll(() => card.getByText('打过').count()).toBe(1);
    await desk.look('console-call-tried');
    for (let i = 0; i < 40 && !(await card.getAttribute('class'))?.includes('call-on'); i++)
      await page.keyboard.press('j');
    const callId = await card.getAttribute('data-call');
    await page.keyboard.press('1');
    await page.locator(`[data-call="${callId}"]`).waitFor({ state: 'detached' });
    expect(desk.screen.errors).toEqual([]);
  });
});

describe('the slip', () => {
  it('fits a paper 58 mm wide, number and code included', async () => {
    const village = await colleague('黄建军');
    const id = await fileWish(village, await findPerson(village, '何秀英'), '井盖松了。');
    const desk = await openDesk(browser, '黄建军');
    const { page } = desk;
    await desk.openMatter('desk', id);
    await page.locator('body').click({ position: { x: 700, y: 5 } });
    await page.keyboard.press('p');
    await page.getByText(PRINT.papers.slip58).click();
    await page.evaluate(() => {
      window.print = () => {
        const style = [...document.head.querySelectorAll('style')].at(-1)?.textContent ?? '';
        document.body.dataset.printed = style;
      };
    });
    await page.getByRole('dialog').getByRole('button', { name: PRINT.go }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toContain('58mm');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('#print-root .print-sheet');
    await sheet.waitFor();
    const { wide, spills } = await sheet.evaluate((el) => ({
      wide: el.getBoundingClientRect().width,
      spills: [...el.querySelectorAll('*')].filter(
        (one) => one.getBoundingClientRect().right > el.getBoundingClientRect().right + 1,
      ).length,
    }));
    const millimetre = 96 / 25.4;
    expect(wide).toBeLessThanOrEqual(54 * millimetre);
    expect(spills).toBe(0);
    expect(await page.locator('.shell').isVisible()).toBe(false);
    await desk.look('console-slip-58');
  });
});
