import * as account from '@huiyin/shared/contracts/account';
import { createClient } from '@huiyin/shared/contracts/client';
import type { Reply } from '@huiyin/shared/contracts/route';
import Taro from '@tarojs/taro';
import { leaveHelping } from './helping';
import { forgetAllKept } from './kept-photos';
import { createSignal } from './signal';
import { findStored, forget, forgetAll, store } from './storage';
import { transport } from './transport';

export type Me = Reply<typeof account.getMe>;
export type AccountMe = Extract<Me, { kind: 'account' }>;
export type StaffMe = Extract<Me, { kind: 'staff' }>;
export type Person = AccountMe['persons'][number];

export interface Session<M extends Me> {
  token: string;
  me: M;
}

/** A resident's session and a member of staff's stand side by side: one phone may serve as both. */
export const resident = createSignal<Session<AccountMe> | null>(null);
export const staff = createSignal<Session<StaffMe> | null>(null);

const guest = createClient(transport, () => ({}), API_BASE);

export const startSession = (): void => {
  resident.set(findStored<Session<AccountMe>>('phone', 'session') ?? null);
  staff.set(findStored<Session<StaffMe>>('phone', 'staff-session') ?? null);
};

const keepResident = (session: Session<AccountMe>): void => {
  store('phone', 'session', session);
  resident.set(session);
};

/** The new `me` after a binding or its undoing. */
export const keepMe = (me: Me): void => {
  const session = resident.get();
  if (session && me.kind === 'account') keepResident({ ...session, me });
};

export const keepStaff = (session: Session<StaffMe>): void => {
  store('phone', 'staff-session', session);
  staff.set(session);
};

/** Ends the resident's session on this phone; what he stored stays for his next sign-in unless he wants it gone. */
export const endResident = (options: { wipe: boolean }): void => {
  const session = resident.get();
  if (options.wipe && session) {
    forgetAll(session.me.id);
    void forgetAllKept(session.me.id);
    void leaveHelping();
  }
  forget('phone', 'session');
  resident.set(null);
};

/** Ends the staff session. A lost phone's store must not be readable: everything of that session goes. */
export const endStaff = (): void => {
  const session = staff.get();
  if (session) forgetAll(session.me.id);
  forget('phone', 'staff-session');
  staff.set(null);
};

/** The demo's WeChat page hands a code over in the address; it is used once and taken off the address. */
const takeCodeFromAddress = (): string | null => {
  if (process.env.TARO_ENV !== 'h5') return null;
  const address = new URL(window.location.href);
  const code = address.searchParams.get('code');
  if (!code) return null;
  address.searchParams.delete('code');
  window.history.replaceState(window.history.state, '', address.toString());
  return code;
};

const wechatCode = async (): Promise<{ appId: string; code: string } | null> => {
  if (process.env.TARO_ENV === 'h5') {
    const code = takeCodeFromAddress();
    if (!code) return null;
    const { apps } = await guest(account.about, {});
    return { appId: apps[0]?.appId ?? '', code };
  }
  const { code } = await Taro.login();
  const { miniProgram } = Taro.getAccountInfoSync();
  return { appId: WECHAT_APP_ID || miniProgram.appId, code };
};

let running: Promise<boolean> | null = null;

const signIn = async (): Promise<boolean> => {
  const code = await wechatCode();
  if (!code) return false;
  const { token, me } = await guest(account.signInWechat, { body: code });
  if (me.kind !== 'account') return false;
  keepResident({ token, me });
  return true;
};

/**
 * Signs in through WeChat, once however many ask at the same time. False when there is no code to sign in with
 * (the browser before a person is chosen); rejects with `Refused` or `Unreached`.
 */
export const signInByWechat = (): Promise<boolean> => {
  running ??= signIn().finally(() => {
    running = null;
  });
  return running;
};

/** True when the address holds a fresh code: someone else was chosen on the demo's page. */
export const hasFreshCode = (): boolean =>
  process.env.TARO_ENV === 'h5' && new URL(window.location.href).searchParams.has('code');
