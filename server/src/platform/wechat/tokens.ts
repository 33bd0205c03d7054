import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Clock } from '../clock/clock.js';
import type { WechatApp } from '../config/config.js';
import { Bug } from '../errors/errors.js';
import { kindOf, WechatFault } from './faults.js';
import { WechatTransport } from './transport.js';
import { WechatApps } from './wechat-apps.repository.js';

const reply = z.object({ access_token: z.string(), expires_in: z.number() });

/** A token is renewed this long before WeChat would refuse it. */
const EARLY_MS = 5 * 60_000;

interface Held {
  readonly token: Promise<string>;
  expiresAt: number;
}

/**
 * One access token per mini-program. `stable_token` gives every process the same valid one, so that several
 * processes don't throw each other's away.
 */
@Injectable()
export class WechatTokens {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly apps: WechatApps,
    private readonly transport: WechatTransport,
    private readonly clock: Clock,
  ) {}

  app(appId: string): WechatApp {
    const app = this.apps.find(appId);
    if (!app) throw new Bug('an unknown mini-program', { appId });
    return app;
  }

  /** Whether WeChat gives a token for this secret. Throws `WechatFault` or `WechatAway`. */
  async tryOut({ appId, secret }: Pick<WechatApp, 'appId' | 'secret'>): Promise<void> {
    reply.parse(await this.ask(appId, secret, false));
    this.held.delete(appId);
  }

  /** Calls with a token; if WeChat finds it stale, once more with a fresh one. */
  async withToken<T>(appId: string, call: (token: string) => Promise<T>): Promise<T> {
    const token = await this.token(appId);
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof WechatFault) || kindOf(error.errcode) !== 'token') throw error;
      return call(await this.renewed(appId, token));
    }
  }

  /** Another call may have renewed it already while this one was under way. */
  private async renewed(appId: string, stale: string): Promise<string> {
    const held = this.held.get(appId);
    if (held && (await held.token) !== stale) return held.token;
    return this.fetch(appId, true);
  }

  private token(appId: string): Promise<string> {
    const held = this.held.get(appId);
    return held && held.expiresAt > this.clock.now() ? held.token : this.fetch(appId, false);
  }

  private ask(appId: string, secret: string, force: boolean): Promise<unknown> {
    return this.transport.call({
      method: 'POST',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: force },
      repeatable: true,
    });
  }

  private fetch(appId: string, force: boolean): Promise<string> {
    const { secret } = this.app(appId);
    const answered = this.ask(appId, secret, force).then((body) => reply.parse(body));
    const held: Held = {
      token: answered.then(({ access_token }) => access_token),
      expiresAt: Number.POSITIVE_INFINITY,
    };
    this.held.set(appId, held);
    answered.then(
      ({ expires_in }) => {
        held.expiresAt = this.clock.now() + Math.max(0, expires_in * 1_000 - EARLY_MS);
      },
      () => {
        if (this.held.get(appId) === held) this.held.delete(appId);
      },
    );
    return held.token;
  }
}
