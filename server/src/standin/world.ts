import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findRefusedKey } from './limits.js';
import type { App, Person } from './people.js';

/** A message as WeChat took it. */
export interface Message {
  readonly at: number;
  readonly appId: string;
  readonly openid: string;
  readonly template: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { value: string }>>;
}

interface Kept {
  messages: Message[];
  /** One-time consents left, by `openid template`. */
  consents: Record<string, number>;
}

export interface WorldOptions {
  readonly people: readonly Person[];
  readonly apps: readonly App[];
  /** Where messages and consents outlive the process; absent: in memory only. */
  readonly file?: string;
  readonly now?: () => number;
}

/** WeChat's refusal: its number and its English sentence. */
export interface WechatError {
  readonly errcode: number;
  readonly errmsg: string;
}

export const isError = (value: object): value is WechatError => 'errcode' in value;

const CODE_MS = 5 * 60_000;
const TOKEN_MS = 7_200_000;
const fresh = (prefix: string) => `${prefix}${randomBytes(16).toString('hex')}`;
const key = (openid: string, template: string) => `${openid} ${template}`;

/** Everything that WeChat knows: people, tokens, one-time codes, consents and the messages it delivered. */
export class World {
  readonly people: readonly Person[];
  readonly apps: readonly App[];
  private readonly now: () => number;
  private readonly file: string | undefined;
  private readonly kept: Kept;
  private readonly tokens = new Map<string, { token: string; until: number }>();
  private readonly codes = new Map<
    string,
    { for: 'login' | 'phone'; openid: string; until: number; used: boolean }
  >();

  constructor({ people, apps, file, now = Date.now }: WorldOptions) {
    this.people = people;
    this.apps = apps;
    this.file = file;
    this.now = now;
    this.kept = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : this.begin();
  }

  get messages(): readonly Message[] {
    return this.kept.messages;
  }

  findPerson(openid: string): Person | undefined {
    return this.people.find((person) => person.openid === openid);
  }

  /** A one-time code, good for five minutes: what `wx.login` or the phone-number button hands to a mini-program. */
  makeCode(use: 'login' | 'phone', openid: string): string {
    const code = fresh(use === 'login' ? '0' : 'p');
    this.codes.set(code, { for: use, openid, until: this.now() + CODE_MS, used: false });
    return code;
  }

  /** Uses a code up. @returns the person's openid */
  takeCode(use: 'login' | 'phone', code: string): { openid: string } | WechatError {
    const found = this.codes.get(code);
    if (!found || found.for !== use || found.until < this.now())
      return { errcode: 40029, errmsg: 'invalid code' };
    if (found.used) return { errcode: 40163, errmsg: 'code been used' };
    found.used = true;
    return { openid: found.openid };
  }

  /** The same token while it lives; forcing makes a new one and kills the old. */
  token(
    appId: string,
    secret: string,
    force: boolean,
  ): { access_token: string; expires_in: number } | WechatError {
    const refused = this.refuseApp(appId, secret);
    if (refused) return refused;
    const held = this.tokens.get(appId);
    const entry =
      held && !force && held.until > this.now() ? held : { token: fresh('t'), until: this.now() + TOKEN_MS };
    this.tokens.set(appId, entry);
    return { access_token: entry.token, expires_in: Math.floor((entry.until - this.now()) / 1000) };
  }

  refuseApp(appId: string, secret: string): WechatError | undefined {
    const app = this.apps.find((one) => one.appId === appId);
    if (!app) return { errcode: 40013, errmsg: 'invalid appid' };
    return app.secret === secret ? undefined : { errcode: 40125, errmsg: 'invalid appsecret' };
  }

  /** The mini-program that this token belongs to. */
  appOf(token: string): { appId: string } | WechatError {
    const [appId] =
      [...this.tokens].find(([, held]) => held.token === token && held.until > this.now()) ?? [];
    return appId
      ? { appId }
      : { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' };
  }

  /** Kills every token, as happens when another server asks for one by force. */
  expireTokens(): void {
    this.tokens.clear();
  }

  consentsLeft(openid: string, template: string): number {
    return this.kept.consents[key(openid, template)] ?? 0;
  }

  consent(openid: string, template: string, count: number): number {
    const left = this.consentsLeft(openid, template) + count;
    this.kept.consents[key(openid, template)] = left;
    this.keep();
    return left;
  }

  /** Delivers a message against one consent. */
  send(message: Omit<Message, 'at'>): WechatError {
    if (!this.findPerson(message.openid)) return { errcode: 40003, errmsg: 'invalid openid' };
    const app = this.apps.find(({ appId }) => appId === message.appId);
    if (!Object.values(app?.templates ?? {}).includes(message.template)) {
      return { errcode: 40037, errmsg: 'invalid template_id' };
    }
    const refused = findRefusedKey(message.data);
    if (refused) return { errcode: 47003, errmsg: `argument invalid! data.${refused}.value invalid` };
    if (this.consentsLeft(message.openid, message.template) < 1) {
      return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
    }
    this.kept.messages.push({ at: this.now(), ...message });
    this.consent(message.openid, message.template, -1);
    return { errcode: 0, errmsg: 'ok' };
  }

  private begin(): Kept {
    const consents = this.people.flatMap(({ openid, consents = {} }) =>
      Object.entries(consents).map(([template, count]) => [key(openid, template), count] as const),
    );
    return { messages: [], consents: Object.fromEntries(consents) };
  }

  private keep(): void {
    if (this.file) writeFileSync(this.file, JSON.stringify(this.kept));
  }
}
