import { UI } from '@huiyin/shared/labels/miniapp';
import type { Locator } from 'playwright-core';
import { openAs, picture, type Screen } from './browser.js';
import type { Hand } from './hand.js';
import { createPace } from './pace.js';
import { world } from './world.js';

/** Plays the mini-program's H5 in Chromium. Pages below the top one stay in the document, so only what is visible counts. */
export const browserHand = async (screen: Screen, openid: string): Promise<Hand> => {
  const { page } = screen;
  const byId = (id: string): Locator => page.locator(`[id="${id}"]`).filter({ visible: true }).last();
  /** A photo that has arrived can be taken away again. */
  const sent = page.locator('.photo').filter({ visible: true, hasText: UI.remove });
  const pace = createPace();
  const hand: Hand = {
    open: async (url) => {
      // A change of the address after # alone would not load what is new on the server.
      await page.goto('about:blank');
      await page.goto(`${world().url}/m/#${url}`);
    },
    tap: (id) => pace(id, () => byId(id).click()),
    tapWords: (words) => page.getByText(words, { exact: true }).filter({ visible: true }).last().click(),
    type: (id, text) => byId(id).locator('input, textarea').or(byId(id)).last().fill(text),
    photo: async (id, file) => {
      const before = await sent.count();
      const chooser = page.waitForEvent('filechooser');
      await pace(id, () => byId(id).click());
      await (await chooser).setFiles(file);
      await sent.nth(before).waitFor();
    },
    reads: (words) => page.getByText(words).filter({ visible: true }).last().waitFor(),
    // biome-ignore lint/performance/useDomNodeTextContent: only what a person sees, without the pages below
    text: () => page.locator('body').innerText(),
    has: async (id) => (await byId(id).count()) > 0,
    gone: (id) => byId(id).waitFor({ state: 'hidden' }),
    arrives: (pageId) => byId(pageId).waitFor(),
    openId: async () => /[?&]id=([^&]+)/.exec(page.url())?.[1] ?? '',
    look: (name) => picture(screen, name),
  };
  await openAs(screen, openid);
  await hand.arrives('home');
  return hand;
};
