import type { Browser, Page } from 'playwright-core';
import { openScreen, picture, type Screen } from './browser.js';
import { getStaff, world } from './world.js';

/** A clerk's PC with the console open and somebody signed in. */
export interface Desk {
  readonly page: Page;
  readonly screen: Screen;
  /** Opens a matter in a queue, which must hold it. */
  openMatter(view: string, matterId: string): Promise<void>;
  /** Picks an action of the open matter; the panel for it appears. */
  pick(action: string): Promise<void>;
  /** Sends the open action's panel, confirming the consequence where it is asked. */
  send(): Promise<void>;
  reads(words: string): Promise<void>;
  look(name: string): Promise<void>;
}

export const openDesk = async (
  browser: Browser,
  who: string,
  size: 'desk' | 'smallDesk' = 'desk',
): Promise<Desk> => {
  const screen = await openScreen(browser, size);
  const { page } = screen;
  const { login, password } = getStaff(who);
  await page.goto(`${world().url}/console/`);
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('.workbench, .shell').first().waitFor();
  const panel = page.locator('[data-action-panel]');
  return {
    page,
    screen,
    openMatter: async (view, matterId) => {
      await page.goto(`${world().url}/console/queue/${view}/${matterId}`);
      await page.locator('.matters-row.matters-open').waitFor();
      await page.locator('.matter-head').waitFor();
    },
    pick: async (action) => {
      await page.locator(`[data-action="${action}"]`).click();
      await panel.waitFor();
    },
    send: async () => {
      await page.locator('.action-go').click();
      const sure = page.locator('.sure .ant-btn-primary');
      await Promise.race([panel.waitFor({ state: 'detached' }), sure.waitFor()]);
      if (await sure.count()) await sure.click();
      await panel.waitFor({ state: 'detached' });
    },
    reads: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    look: (name) => picture(screen, name),
  };
};
