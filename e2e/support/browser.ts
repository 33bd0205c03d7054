import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { cacheDir } from '../../scripts/lib/paths.mjs';
import { world } from './world.js';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
  smallDesk: { width: 1093, height: 614 },
} as const;

/** Debian's Chromium, or the one that CHROMIUM_PATH names. */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...ARGS, ...more],
  });

/** A phone or a PC of its own (cookies and storage apart), its unexpected errors collected. */
export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the page threw or logged, and answers of our server beyond 499. */
  readonly errors: string[];
}

let screens = 0;

/** Opens a screen of the given size; actions give up after 10 s. */
export const openScreen = async (browser: Browser, size: keyof typeof SIZES): Promise<Screen> => {
  const opened = ++screens;
  const phone = size === 'phone';
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(phone ? { deviceScaleFactor: 2, hasTouch: true } : {}),
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 500) errors.push(`${response.status()} ${response.url()}`);
  });
  onTestFailed(async () => {
    await page.screenshot({ path: join(cacheDir('screens'), `failed-${size}-${opened}.png`) });
    // biome-ignore lint/performance/useDomNodeTextContent: only what a person sees
    console.error(page.url(), errors, await page.locator('body').innerText());
  });
  return { page, context, errors };
};

/** Opens the mini-program's H5 as a person of the stand-in, at a page of it. */
export const openAs = async ({ page }: Screen, openid: string, to = '/pages/home/index'): Promise<void> => {
  await page.goto(`${world().standin}/as/${openid}?to=${to}`);
};

/** A picture for people to look at: .cache/screens/<name>.png */
export const picture = async ({ page }: Screen, name: string): Promise<void> => {
  await page.screenshot({ path: join(cacheDir('screens'), `${name}.png`), fullPage: true });
};
