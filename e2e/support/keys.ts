import type { Locator, Page } from 'playwright-core';

/** A keyboard that counts what a hand presses: a chord is as many keys as it has. */
export interface Keys {
  readonly page: Page;
  readonly count: number;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses this key until the focus is within. */
  until(key: string, within: string): Promise<void>;
}

const MOST = 20;

export const keysOf = (page: Page): Keys => {
  let count = 0;
  const press = async (key: string) => {
    count += key.split('+').length;
    await page.keyboard.press(key);
  };
  return {
    page,
    get count() {
      return count;
    },
    press,
    type: async (text) => {
      for (const char of text) await press(char === ' ' ? 'Space' : char);
    },
    until: async (key, within) => {
      for (let i = 0; i < MOST; i++) {
        if ((await page.locator(`${within} :focus`).count()) > 0) return;
        await press(key);
      }
      throw new Error(`${MOST} times ${key} do not lead to ${within}`);
    },
  };
};

/** What a reader on the desk sends when a card is read: the digits as keys within a blink, then Enter. Nobody's hand moves. */
export const readCard = (page: Page, digits: string): Promise<void> =>
  page.evaluate(
    (keys) => {
      for (const key of keys) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
      }
    },
    [...digits, 'Enter'],
  );

const two = (n: number) => String(n).padStart(2, '0');

/** A moment, typed into a date field as the console writes it. */
export const enterWith = async (field: Locator, at: Date): Promise<void> => {
  const there = new Date(at.getTime() + 8 * 3_600_000);
  const day = `${there.getUTCFullYear()}-${two(there.getUTCMonth() + 1)}-${two(there.getUTCDate())}`;
  await field.fill(`${day} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`);
  await field.press('Enter');
};
