import Taro from '@tarojs/taro';

/** Every page by a short name; a path stands nowhere else. */
export const ROUTES = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  matters: '/pages/matters/index',
  family: '/pages/family/index',
  matter: '/pages/matter/index',
  inbox: '/pages/inbox/index',
  bind: '/pages/bind/index',
  textSize: '/pages/text-size/index',
  privacy: '/pages/privacy/index',
  guide: '/packages/service/pages/guide/index',
  apply: '/packages/service/pages/apply/index',
  receipt: '/packages/service/pages/receipt/index',
  given: '/packages/given/pages/mine/index',
  mandates: '/packages/mandate/pages/given/index',
  helping: '/packages/mandate/pages/helping/index',
  say: '/packages/ask/pages/say/index',
  wrong: '/packages/ask/pages/wrong/index',
  certificate: '/packages/ask/pages/certificate/index',
  dispute: '/packages/dispute/pages/intake/index',
  notices: '/packages/notice/pages/list/index',
  notice: '/packages/notice/pages/detail/index',
  sheets: '/packages/publicity/pages/list/index',
  sheet: '/packages/publicity/pages/sheet/index',
  echo: '/packages/echo/pages/board/index',
  letter: '/packages/letter/pages/letter/index',
  lookUp: '/packages/status/pages/look-up/index',
  staffToday: '/packages/staff/pages/today/index',
  staffDoors: '/packages/staff/pages/doors/index',
  staffDoor: '/packages/staff/pages/door/index',
  staffOutbox: '/packages/staff/pages/outbox/index',
  staffMatter: '/packages/staff/pages/matter/index',
  staffCalls: '/packages/staff/pages/calls/index',
  staffStrangers: '/packages/staff/pages/strangers/index',
  staffPair: '/packages/staff/pages/pair/index',
  staffStranger: '/packages/staff/pages/stranger/index',
} as const;

export type RouteName = keyof typeof ROUTES;
export const TABS = ['home', 'services', 'matters', 'family'] as const;
export type TabName = (typeof TABS)[number];

const isTab = (name: RouteName): name is TabName => (TABS as readonly string[]).includes(name);

/** The address of a page, as WeChat and the browser take it. */
const urlOf = (name: RouteName, params: Record<string, string> = {}): string => {
  const query = Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? ROUTES[name] : `${ROUTES[name]}?${query}`;
};

/** A word that came with a page's address: the browser has decoded it, WeChat has not. */
export const wordOf = (param: string | undefined): string => {
  try {
    return decodeURIComponent(param ?? '');
  } catch {
    return param ?? '';
  }
};

/** Opens a page on top of this one; a tab is switched to. */
export const go = (name: RouteName, params?: Record<string, string>): void => {
  if (isTab(name)) void Taro.switchTab({ url: ROUTES[name] });
  else void Taro.navigateTo({ url: urlOf(name, params) });
};

/** Puts a page in this one's place: nobody comes back to a form that is sent. */
export const replaceWith = (name: RouteName, params?: Record<string, string>): void => {
  if (isTab(name)) void Taro.switchTab({ url: ROUTES[name] });
  else void Taro.redirectTo({ url: urlOf(name, params) });
};

/** This page alone: nobody comes back to what lay below, and nothing of it stays in the app. */
export const startOver = (name: RouteName, params?: Record<string, string>): void => {
  void Taro.reLaunch({ url: urlOf(name, params) });
};

/** One page back; to the first page when there is none (a shared card opens deep). */
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: ROUTES.home });
};

/** Brings what carries this id into sight. */
export const scrollTo = (id: string): void => {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 0 }).catch(() => undefined);
};

export const scrollToTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
};
