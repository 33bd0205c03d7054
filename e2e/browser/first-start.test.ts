import { join } from 'node:path';
import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { COUNTER } from '@huiyin/shared/labels/console';
import { COMPETENCE_WORDS, IMPORT_PROBLEMS, ROLE_WORDS, SETUP } from '@huiyin/shared/labels/setup';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { PAPER } from '../stories/dibao.js';
import { launchBrowser, openScreen, picture, type Screen } from '../support/browser.js';
import { type EmptyHouse, startEmpty, WECHAT } from '../support/first-start.js';

const OWN = '山高水长 20261122';

let house: EmptyHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startEmpty(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.stop();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const step = async (page: Page, id: string) => {
  await page.goto(`${house.url}/console/setup/${id}`);
  await page.locator('.setup-inner').waitFor();
};

/** Chooses a role, or where it is held: a list that unfolds, the longer one searched. */
const choose = async (page: Page, list: 'role' | 'where', words: string) => {
  await page.locator(`.setup-${list}`).first().click();
  if (list === 'where') await page.keyboard.type(words);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words })
    .first()
    .click();
};

const openFirst = async (page: Page) => {
  await page.goto(`${house.url}/console/`);
  await page.locator('#first-code').fill(house.code);
  await page.locator('#first-county').fill('青禾县');
  await page.locator('#first-name').fill('秦朗');
  await page.locator('#first-login').fill('qin.lang');
  await page.locator('#first-password').fill(OWN);
  await page.locator('#first-again').fill(OWN);
  await button(page, SETUP.first.go).click();
  await page.locator('.setup').waitFor();
};

/** Adds places below one that stands in the tree. */
const addBelow = async (page: Page, parent: string, what: string, names: string) => {
  const branch = page.locator('.setup-place', { hasText: parent });
  await branch.getByRole('button', { name: what }).click();
  await page.getByRole('textbox', { name: what }).fill(names);
  await button(page, SETUP.add).click();
  for (const name of names.split('\n')) await page.getByText(name, { exact: true }).first().waitFor();
};

const saveEach = async (page: Page, n: number) => {
  for (let i = 0; i < n; i++) {
    const section = page.locator('.setup-inner section').nth(i);
    const kept = page.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
    await section.getByRole('button', { name: SETUP.save }).click();
    await kept;
  }
};

/** A new member of staff with one post; the initial password is shown this once. */
const hire = async (page: Page, name: string, login: string, role: string, at: string): Promise<string> => {
  await page.locator('#staff-name').fill(name);
  await page.locator('#staff-login').fill(login);
  if (role !== ROLE_WORDS.clerk) await choose(page, 'role', role);
  await choose(page, 'where', at);
  await button(page, SETUP.addPerson).click();
  const given = page.locator('.setup-given dd').nth(1);
  const password = (await given.textContent()) ?? '';
  await button(page, SETUP.handedOut).click();
  await given.waitFor({ state: 'hidden' });
  return password;
};

/** The village's own Excel: two rows are good, one has no name, one a date that nobody can read. */
const sheet = async (): Promise<string> => {
  const file = join(house.folder, '柳溪村.xlsx');
  const id = (birth: string, n: number) => makeIdNumber('999999', birth, n);
  await writeXlsx(
    [
      ['组别', '户号', '姓名', '与户主关系', '出生日期', '身份证号', '电话'],
      ['上湾网格', '001', '陈桂兰', '户主', '', id('1940-03-05', 102), ''],
      ['上湾网格', '001', '陈国强', '儿子', '', id('1968-09-12', 11), '13900000021'],
      ['上湾网格', '002', '', '户主', '1970-01-01', '', ''],
      ['上湾网格', '003', '周大全', '户主', '去年春天', '', ''],
    ].map((row) => row.map((value) => ({ value, type: String }))),
  ).toFile(file);
  return file;
};

const importTwice = async (page: Page, look: (name: string) => Promise<void>) => {
  const file = await sheet();
  const choosing = page.locator('input[type="file"]');
  await choosing.setInputFiles(file);
  await page.getByText(IMPORT_PROBLEMS.nameMissing).waitFor();
  await page.getByText(IMPORT_PROBLEMS.birthWrong).waitFor();
  await look('first-start-5-dry-run');
  await button(page, SETUP.importNow(2)).click();
  await page.getByText(SETUP.imported).waitFor();
  await page.getByText(SETUP.haveNow(1, 2)).waitFor();
  await choosing.setInputFiles(file);
  await page.getByText('没变2人').waitFor();
};

/** A first sign-in with the initial password, which becomes one's own. */
const enter = async (page: Page, login: string, initial: string) => {
  await page.goto(`${house.url}/console/`);
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(initial);
  await page.locator('button[type=submit]').click();
  await page.locator('#change-current').fill(initial);
  await page.locator('#change-next').fill(OWN);
  await page.locator('#change-again').fill(OWN);
  await button(page, SETUP.change.go).click();
  await page.locator('.shell').waitFor();
};

describe('the first start', () => {
  let screen: Screen;
  const passwords = new Map<string, string>();
  const look = (name: string) => picture(screen, name);

  it('leads from the printed code to places, desks, staff, the register and the mini-program', async () => {
    screen = await openScreen(browser, 'smallDesk');
    const { page } = screen;
    await page.goto(`${house.url}/console/`);
    await page.locator('#first-code').waitFor();
    await look('first-start-0-code');
    await openFirst(page);
    await step(page, 'places');
    await addBelow(page, '青禾县', SETUP.below.county, '云台镇');
    await addBelow(page, '云台镇', SETUP.below.town, '柳溪村');
    await addBelow(page, '柳溪村', SETUP.below.village, '上湾网格');
    await look('first-start-1-places');
    await step(page, 'centres');
    await look('first-start-2-centres');
    await saveEach(page, 2);
    await step(page, 'windows');
    await look('first-start-3-windows');
    await saveEach(page, 2);
    await step(page, 'staff');
    const desk = `柳溪村便民服务站 ${COMPETENCE_WORDS.zonghe}`;
    passwords.set('liu', await hire(page, '刘春梅', 'liu', ROLE_WORDS.clerk, desk));
    passwords.set('wang', await hire(page, '王秀兰', 'wang', ROLE_WORDS.grid, '上湾网格'));
    await look('first-start-4-staff');
    await step(page, 'register');
    await importTwice(page, look);
    await step(page, 'wechat');
    await page.locator('#wx-app').fill(WECHAT.appId);
    await page.locator('#wx-secret').fill('wrong');
    await button(page, SETUP.save).click();
    await page.locator('.field-error').waitFor();
    await page.locator('#wx-secret').fill(WECHAT.secret);
    await button(page, SETUP.save).click();
    await page.getByText(SETUP.wechatRight).waitFor();
    await look('first-start-6-wechat');
    expect(screen.errors).toEqual([]);
    await screen.context.close();
  });

  it('then files its first 高龄津贴 at the counter', async () => {
    screen = await openScreen(browser, 'smallDesk');
    const { page } = screen;
    await enter(page, 'liu', passwords.get('liu') ?? '');
    await page.goto(`${house.url}/console/counter`);
    await page.locator('#who').fill('陈桂兰');
    await page.getByRole('option', { name: '陈桂兰' }).click();
    await page.locator('#item').fill('80岁');
    await page.getByRole('option', { name: '80岁老人补贴' }).first().click();
    const field = (key: string) => page.locator(`[data-field="${key}"]`);
    await field('otherBenefit').locator('input').last().check();
    await field('bankCard').locator('input').fill('6217000000000000004');
    await field('consent').locator('input').check();
    await page.locator('[data-slot="bank-card"] input[type="file"]').setInputFiles(PAPER);
    await page.locator('[data-slot="bank-card"] img').waitFor();
    await page.getByRole('button', { name: COUNTER.submit }).click();
    await page.locator('.filed-number').waitFor();
    await look('first-start-7-filed');
    expect(screen.errors).toEqual([]);
    await screen.context.close();
  });

  it('lets a grid worker who has no desk make the initial password her own on the phone', async () => {
    screen = await openScreen(browser, 'phone');
    const { page } = screen;
    const initial = passwords.get('wang') ?? '';
    await page.goto(`${house.url}/m/#/packages/staff/pages/today/index`);
    await page.locator('#input-login input').fill('wang');
    await page.locator('#input-password input').fill(initial);
    await page.locator('#staff-enter').click();
    await page.locator('#input-password-current input').fill(initial);
    await page.locator('#input-password-next input').fill(OWN);
    await page.locator('#input-password-again input').fill(OWN);
    await look('first-start-8-phone-password');
    await page.locator('#password-change').click();
    await page.locator('#to-doors').waitFor();
    expect(screen.errors).toEqual([]);
    await screen.context.close();
  });
});
