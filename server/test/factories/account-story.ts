import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { accountFeature } from '../../src/features/account/account.feature.js';
import { accountTables } from '../../src/features/account/tables.js';
import { registerFeature } from '../../src/features/register/register.feature.js';
import { registerTables } from '../../src/features/register/tables.js';
import { platformMigrations } from '../../src/platform/tables.js';
import { startApp, type TestApp } from '../support/app.js';
import { Caller } from '../support/http.js';
import { startWechat, TEST_APP, type TestWechat } from '../support/wechat.js';
import { aHousehold, aResident, PASSWORD, settle } from './village.js';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** 王秀兰's on the register. */
export const WANG_ID = makeIdNumber('999999', '1950-03-04', 12);

/** Everybody with a WeChat: each test uses its own. 1 is 王秀兰's phone, 2 her son's and the granny's, 3 one of 石桥村. */
const people = Array.from({ length: 20 }, (_, i) => ({
  ...{ name: '某人', openid: `o-${i}`, phone: `139000001${String(i).padStart(2, '0')}` },
}));
const phoneOf = (i: number) => people[i]?.phone ?? null;

const home = aHousehold('sw-001', 'g1', { headId: 'wang' });
const far = aHousehold('qt-001', 'g3');
const residents = [
  aResident('wang', '王秀兰', home, {
    ...{ idNumber: WANG_ID, phone: phoneOf(1), birth: '1950-03-04', relation: '户主' },
  }),
  aResident('son', '王强', home, { phone: phoneOf(2) }),
  aResident('granny', '陈阿婆', home, { phone: phoneOf(2) }),
  aResident('qiao', '王石桥', far, { phone: phoneOf(3) }),
];

/** The register and accounts alone, with the small village, and a WeChat. */
export class AccountStory {
  private constructor(
    readonly app: TestApp,
    readonly wechat: TestWechat,
    readonly guest: Caller,
  ) {}

  static async begin(): Promise<AccountStory> {
    const wechat = await startWechat(people);
    const app = await startApp({
      features: [registerFeature, accountFeature],
      migrations: [...platformMigrations, ...registerTables, ...accountTables],
      config: { wechat: wechat.config, logLevel: 'silent' },
    });
    await settle(app, { households: [home, far], residents });
    return new AccountStory(app, wechat, new Caller(app.url));
  }

  async end(): Promise<void> {
    await this.app.stop();
    await this.wechat.stop();
  }

  /** What `wx.login` and the phone-number button hand over. */
  loginCode = (i: number) => this.wechat.world.makeCode('login', `o-${i}`);
  phoneCode = (i: number) => ({ code: this.wechat.world.makeCode('phone', `o-${i}`) });

  wechatIn = (i: number) =>
    this.guest.post('/api/session/wechat', { appId: TEST_APP.appId, code: this.loginCode(i) });
  staffIn = (login: string, password = PASSWORD) =>
    this.guest.post('/api/session/staff', { login, password });

  account = async (i: number) => this.guest.as((await this.wechatIn(i)).body.token);
  staff = async (login: string) => this.guest.as((await this.staffIn(login)).body.token);

  /** A fresh code for 王秀兰's household. */
  async cardCode(): Promise<string> {
    return (await (await this.staff('grid1')).post('/api/households/sw-001/code')).body.code;
  }
}

export const personIds = (me: { persons: { id: string }[] }) => me.persons.map(({ id }) => id);
