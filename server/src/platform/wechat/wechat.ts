import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Clock } from '../clock/clock.js';
import { Operation, Refusal } from '../errors/errors.js';
import { Log } from '../logging/log.js';
import { Final, TryLater } from '../outbox/failure.js';
import { kindOf, WechatAway, WechatFault } from './faults.js';
import { WechatTokens } from './tokens.js';
import { WechatTransport } from './transport.js';
import { WechatApps } from './wechat-apps.repository.js';

const session = z.object({ openid: z.string(), unionid: z.string().optional() });
const phone = z.object({ phone_info: z.object({ purePhoneNumber: z.string() }) });

const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;
/** WeChat's day begins at midnight in China. */
const nextDay = (now: number) => (Math.floor((now + CHINA) / DAY) + 1) * DAY - CHINA;

export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Page that a tap opens: `pages/mine/index?id=…`. */
  readonly page: string;
  /** Template fields: `{ thing1: '…', date3: '…' }`. */
  readonly data: Readonly<Record<string, string>>;
}

/** The part of WeChat's server API that we speak, by its documentation. Several mini-programs live side by side. */
@Injectable()
export class Wechat {
  private readonly quotaUntil = new Map<string, number>();

  constructor(
    private readonly apps: WechatApps,
    private readonly transport: WechatTransport,
    private readonly tokens: WechatTokens,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Exchanges the code of `wx.login` for the person's openid in this mini-program. */
  async signIn(appId: string, code: string): Promise<{ openid: string; unionid?: string }> {
    const app = this.apps.find(appId);
    if (!app) throw new Refusal('wechat-code-used', { status: 400, detail: 'appId' });
    const call = this.transport.call({
      method: 'GET',
      path: '/sns/jscode2session',
      query: { appid: appId, secret: app.secret, js_code: code, grant_type: 'authorization_code' },
      repeatable: false,
    });
    return session.parse(await this.interactive(call));
  }

  /** Exchanges the code of the button "getPhoneNumber" for the number that WeChat has verified, without country code. */
  async phoneNumber(appId: string, code: string): Promise<string> {
    // Of a mini-program that was given up since: the person signs in anew.
    if (!this.apps.find(appId)) throw new Refusal('wechat-code-used', { status: 400, detail: 'appId' });
    const call = this.tokens.withToken(appId, (token) =>
      this.transport.call({
        method: 'POST',
        path: '/wxa/business/getuserphonenumber',
        query: { access_token: token },
        body: { code },
        repeatable: false,
      }),
    );
    return phone.parse(await this.interactive(call)).phone_info.purePhoneNumber;
  }

  /**
   * Sends one subscribe message: for outbox handlers. Throws `Final('no-consent' | 'quota-today' | 'wechat-<code>')`
   * or `TryLater`. A timeout may have been heard all the same: the one-time consent makes it at most one.
   */
  async sendSubscribe(appId: string, { openid, templateId, page, data }: SubscribeMessage): Promise<void> {
    if ((this.quotaUntil.get(appId) ?? 0) > this.clock.now()) throw new Final('quota-today');
    const values = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]));
    const body = {
      touser: openid,
      template_id: templateId,
      page,
      data: values,
      lang: 'zh_CN',
      miniprogram_state: 'formal',
    };
    await this.tokens
      .withToken(appId, (token) =>
        this.transport.call({
          method: 'POST',
          path: '/cgi-bin/message/subscribe/send',
          query: { access_token: token },
          body,
          repeatable: false,
        }),
      )
      .catch((error: unknown) => {
        throw this.sendingFault(appId, error);
      });
  }

  private sendingFault(appId: string, error: unknown): unknown {
    if (error instanceof WechatAway) return new TryLater(`wechat-${error.why}`, undefined, { cause: error });
    if (!(error instanceof WechatFault)) return error;
    switch (kindOf(error.errcode)) {
      case 'no-consent':
        return new Final('no-consent');
      case 'quota':
        this.quotaUntil.set(appId, nextDay(this.clock.now()));
        this.log.error('wechat quota of the day is used up', { appId });
        return new Final('quota-today');
      case 'later':
      case 'token':
        return new TryLater(`wechat-${error.errcode}`);
      case 'code':
      case 'final':
        this.log.error('wechat refused a message', { appId, errcode: error.errcode });
        return new Final(`wechat-${error.errcode}`);
    }
  }

  /** While a person waits: a used code is theirs to mend, a silence is nobody's, a wrong secret the operator's. */
  private async interactive<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (error) {
      if (error instanceof WechatAway) throw new Refusal('wechat-unreachable', { status: 503 });
      if (!(error instanceof WechatFault)) throw error;
      const kind = kindOf(error.errcode);
      if (kind === 'code') throw new Refusal('wechat-code-used', { status: 400 });
      if (kind === 'later' || kind === 'quota') throw new Refusal('wechat-unreachable', { status: 503 });
      throw new Operation(
        `微信拒绝了这个小程序（errcode ${error.errcode}）。请核对 WECHAT_APPS 里的 appId 和 secret。`,
        { cause: error },
      );
    }
  }
}
