import { dropDeskDraft } from '@huiyin/shared/contracts/desk-draft';
import { printPad } from '@huiyin/shared/contracts/pad';
import { joinPairing } from '@huiyin/shared/contracts/pairing';
import { tallyToday } from '@huiyin/shared/contracts/tally';
import { COUNTER, MATTER, SHELL } from '@huiyin/shared/labels/console';
import { CAMERA, DESK_PHONE, PAIRING } from '@huiyin/shared/labels/counter';
import { PAD, PAPER_REASON_LABELS } from '@huiyin/shared/labels/paper-forms';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PAPER } from '../stories/dibao.js';
import { launchBrowser, openScreen } from '../support/browser.js';
import { browserHand } from '../support/browser-hand.js';
import { type Desk, openDesk } from '../support/console.js';
import { enterWith, type Keys, keysOf, readCard } from '../support/keys.js';
import { colleague } from '../support/staff.js';
import { getPerson } from '../support/standin.js';
import { getStaff, world } from '../support/world.js';

const CLERK = '黄建军';
const OTHER = '罗大勇';
const CARD = '6217000000000000004';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
});
afterAll(() => browser.close());
// What a clerk has half done follows him to the next PC, and a page that is left open goes on keeping it: each story begins with an empty
// counter.
beforeEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await (await colleague(CLERK)).api(dropDeskDraft, { params: { name: 'counter' } });
});

/** Somebody of the village: found by group and initials with the keyboard alone. */
const findByKeys = async (keys: Keys, typed: string, name: string): Promise<void> => {
  await keys.page.locator('#who:focus').waitFor();
  await keys.type(typed);
  await keys.page.getByRole('option', { name }).waitFor();
  await keys.press('Enter');
};

/** 80岁老人补贴 filled in with the keyboard; the card's number comes from the reader. */
const fillGaoling = async (keys: Keys): Promise<void> => {
  await keys.page.locator('[data-field="otherBenefit"] input:focus').waitFor();
  await keys.press('ArrowRight');
  await readCard(keys.page, CARD);
  await keys.until('Tab', '[data-field="consent"]');
  await keys.press('Space');
};

/** The code that the PC shows, once a shift. */
const showCode = async (desk: Desk): Promise<string> => {
  await desk.page.getByRole('button', { name: PAIRING.open }).click();
  // biome-ignore lint/performance/useDomNodeTextContent: only what a person sees
  const code = (await desk.page.locator('.phone-digits').innerText()).replace(/\D/g, '');
  await desk.look('console-pairing');
  return code;
};

/** The desk's phone, in the hands of the clerk: each photo lands in the form that is open on the PC. */
const pairPhone = async (desk: Desk) => {
  const phone = await colleague(CLERK);
  const { id } = await phone.api(joinPairing, { body: { code: await showCode(desk) } });
  await desk.page.keyboard.press('Escape');
  await desk.reads(PAIRING.paired(CLERK));
  return { shoot: () => phone.send(`/api/desk-pairings/${id}/photos`, PAPER) };
};

const slot = (page: Page, name: string) => page.locator(`[data-slot="${name}"] img`);

describe('a known person with two papers, at the counter', () => {
  it('takes 25 keys at most, the photos come from the desk’s phone, and the next one with the same item one key', async () => {
    const desk = await openDesk(browser, CLERK);
    const { page } = desk;
    await page.goto(`${world().url}/console/counter`);
    const phone = await pairPhone(desk);
    await page.goto(`${world().url}/console/queue/mine`);
    await page.locator('.workbench').waitFor();

    const keys = keysOf(page);
    await keys.press('n');
    await findByKeys(keys, 'xz wdh', '吴德厚');
    await page.locator('#item:focus').waitFor();
    await keys.type('gl');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().waitFor();
    await keys.press('Enter');
    await fillGaoling(keys);
    await phone.shoot();
    await slot(page, 'bank-card').waitFor();
    await phone.shoot();
    await slot(page, 'agent-id').waitFor();
    await desk.look('console-counter-keys');
    await keys.press('Control+Enter');
    await page.locator('.filed-number').waitFor();
    expect(keys.count).toBeLessThanOrEqual(25);
    console.info(`counter: known person, two papers: ${keys.count} keys`);

    const before = keys.count;
    await keys.press('n');
    await page.locator('#who:focus').waitFor();
    await desk.reads('80岁老人补贴');
    expect(keys.count - before).toBe(1);
    expect(desk.screen.errors).toEqual([]);
  });

  it('is found by the card alone, and papers come by paste and from the document camera', async () => {
    const desk = await openDesk(browser, CLERK, 'smallDesk');
    const { page } = desk;
    await page.goto(`${world().url}/console/counter`);
    await page.locator('#who').fill('吴德厚');
    await page.getByRole('option', { name: '吴德厚' }).click();
    await page.locator('#item').fill('80岁');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().click();
    await page.locator('[data-slot="bank-card"]').waitFor();
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 600;
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
      const data = new DataTransfer();
      if (blob) data.items.add(new File([blob], 'pasted.png', { type: 'image/png' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    });
    await slot(page, 'bank-card').waitFor();
    await page.getByRole('button', { name: CAMERA.open }).click();
    await page.getByRole('button', { name: CAMERA.shoot }).and(page.locator(':enabled')).waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    await desk.look('console-camera');
    await page.getByRole('button', { name: CAMERA.shoot }).click();
    await page.getByText(CAMERA.taken(1)).waitFor();
    await page.keyboard.press('Escape');
    await slot(page, 'agent-id').waitFor();
    expect(desk.screen.errors).toEqual([]);
  });

  it('are photographed with the desk’s phone, once it was linked by its code', async () => {
    const desk = await openDesk(browser, CLERK);
    const { page } = desk;
    await page.goto(`${world().url}/console/counter`);
    await page.locator('#who').fill('吴德厚');
    await page.getByRole('option', { name: '吴德厚' }).click();
    await page.locator('#item').fill('80岁');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().click();
    const code = await showCode(desk);
    const screen = await openScreen(browser, 'phone');
    const hand = await browserHand(screen, (await getPerson('李大山')).openid);
    const { login, password } = getStaff(CLERK);
    await hand.open('/packages/staff/pages/today/index');
    await hand.type('input-login', login);
    await hand.type('input-password', password);
    await hand.tap('staff-enter');
    await hand.arrives('to-pair');
    await hand.open(`/packages/staff/pages/pair/index?code=${code}`);
    await hand.arrives('pair-joined');
    await page.keyboard.press('Escape');
    const chooser = screen.page.waitForEvent('filechooser');
    await hand.tap('pair-shoot');
    await (await chooser).setFiles(PAPER);
    await hand.arrives('pair-sent');
    const sent = Date.now();
    await slot(page, 'bank-card').waitFor();
    console.info(`desk's phone: ${Date.now() - sent} ms from sent to the form`);
    await hand.look('staff-pair');
    // Whoever leaves the PC takes the phone with them.
    await page.getByRole('button', { name: SHELL.changeClerk }).click();
    await page.locator('.sign-in').waitFor();
    await expect.poll(() => page.evaluate(() => fetch('/api/me').then((answer) => answer.status))).toBe(401);
    const again = screen.page.waitForEvent('filechooser');
    await hand.tap('pair-shoot');
    await (await again).setFiles(PAPER);
    await hand.reads(DESK_PHONE.ended);
    expect([...desk.screen.errors, ...screen.errors]).toEqual([]);
  });

  it('without a camera is told so, and what to do instead', async () => {
    const desk = await openDesk(browser, CLERK);
    const { page } = desk;
    await page.addInitScript(() => {
      const refused = new DOMException('', 'NotAllowedError');
      navigator.mediaDevices.getUserMedia = () => Promise.reject(refused);
    });
    await page.goto(`${world().url}/console/counter`);
    await page.locator('#who').fill('吴德厚');
    await page.getByRole('option', { name: '吴德厚' }).click();
    await page.locator('#item').fill('80岁');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().click();
    await page.getByRole('button', { name: CAMERA.open }).click();
    await desk.reads(CAMERA.refused);
    await desk.look('console-camera-refused');
    await page.keyboard.press('Escape');
    expect(desk.screen.errors).toEqual([]);
  });
});

describe('a form on paper, typed in when the power is back', () => {
  it('has the number of the pad, and says when it came', async () => {
    const clerk = await colleague(CLERK);
    const { forms } = await clerk.api(printPad, { body: { forms: 2 }, requestKey: crypto.randomUUID() });
    const number = forms[0]?.number ?? '';
    const desk = await openDesk(browser, CLERK);
    const { page } = desk;
    await page.goto(`${world().url}/console/counter`);
    await page.getByRole('button', { name: PAD.title }).click();
    await page.getByRole('button', { name: PAD.again }).first().click();
    await page.locator('.print-preview').getByText(number).first().waitFor();
    await desk.look('console-pad');
    await page.keyboard.press('Escape');
    await desk.reads(PAD.print);
    await page.locator('.ant-modal-close').filter({ visible: true }).last().click();
    await page.getByText(PAD.why).waitFor({ state: 'hidden' });

    await page.locator('#who').fill('赵永强');
    await page.getByRole('option', { name: '赵永强' }).click();
    await page.locator('#item').fill('80岁');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().click();
    await page.locator('[data-field="otherBenefit"] input').last().check();
    await page.locator('[data-field="bankCard"] input').first().fill(CARD);
    await page.locator('[data-field="consent"] input').check();
    await page.getByLabel(COUNTER.paper).check();
    // The sheet was printed a moment ago: it can't have come before that.
    await enterWith(page.locator('#paper-at'), new Date());
    await page.getByText(PAPER_REASON_LABELS['power-cut']).click();
    await page.locator('#paper-number').fill(number);
    await desk.look('console-paper');
    await page.getByRole('button', { name: COUNTER.submit }).click();
    // biome-ignore lint/performance/useDomNodeTextContent: only what a person sees
    const filed = await page.locator('.filed-number').innerText();
    expect(filed.replace(/\D/g, '')).toContain(number.replace(/\D/g, ''));
    await page.getByRole('button', { name: COUNTER.openMatter }).click();
    await page.getByText(MATTER.timeline, { exact: true }).first().click();
    await desk.reads('纸质表');
    await desk.look('console-paper-matter');
    expect(desk.screen.errors).toEqual([]);
  });
});

describe('a change of clerk on one PC', () => {
  it('keeps the half-done form for whoever began it, and shows and stores nothing of it for the next', async () => {
    const desk = await openDesk(browser, CLERK);
    const { page } = desk;
    const enter = async (who: string) => {
      const { login, password } = getStaff(who);
      await page.locator('#login').fill(login);
      await page.locator('#password').fill(password);
      await page.keyboard.press('Enter');
      await page.locator('.sign-in').waitFor({ state: 'detached' });
      await page.locator('.workbench').waitFor();
      await page.getByRole('link', { name: '帮人办事' }).click();
      await page.locator('.counter-head').waitFor();
    };
    await page.goto(`${world().url}/console/counter`);
    await page.locator('#who').fill('何秀英');
    await page.getByRole('option', { name: '何秀英' }).click();
    await page.locator('#item').fill('80岁');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().click();
    await page.locator('[data-field="bankCard"] input').first().fill(CARD);
    await page.locator('[data-slot="bank-card"] input[type="file"]').setInputFiles(PAPER);
    await slot(page, 'bank-card').waitFor();
    await page.getByRole('button', { name: SHELL.changeClerk }).click();
    await enter(OTHER);
    // biome-ignore lint/performance/useDomNodeTextContent: only what a person sees
    expect(await page.locator('body').innerText()).not.toContain('何秀英');
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        { ...sessionStorage },
        { ...localStorage },
        await caches.keys(),
        await indexedDB.databases(),
        document.cookie,
        document.documentElement.innerHTML,
      ]),
    );
    for (const word of ['何秀英', CARD, 'huiyin.draft', 'huiyin.pairing', 'blob:'])
      expect(kept, word).not.toContain(word);
    await page.getByRole('button', { name: SHELL.changeClerk }).click();
    const began = Date.now();
    await enter(CLERK);
    await slot(page, 'bank-card').waitFor();
    console.info(`change of clerk: ${Date.now() - began} ms to the half-done form`);
    expect(await page.locator('[data-field="bankCard"] input').first().inputValue()).toBe(CARD);
    await desk.look('console-clerk-back');
    expect(desk.screen.errors).toEqual([]);
  });
});

describe('a question at the counter', () => {
  it('costs two keys, also in the middle of a word', async () => {
    const clerk = await colleague(CLERK);
    const { today } = await clerk.api(tallyToday, {});
    const desk = await openDesk(browser, CLERK);
    const { page } = desk;
    await page.goto(`${world().url}/console/counter`);
    await page.locator('#who:focus').waitFor();
    await page.keyboard.type('w');
    const keys = keysOf(page);
    await keys.press('F8');
    await desk.look('console-tally');
    await keys.press('1');
    await expect.poll(async () => (await clerk.api(tallyToday, {})).today.question).toBe(today.question + 1);
    expect(keys.count).toBe(2);
    await page.locator('#who:focus').waitFor();
    expect(await page.locator('#who').inputValue()).toBe('w');
    expect(desk.screen.errors).toEqual([]);
  });
});
