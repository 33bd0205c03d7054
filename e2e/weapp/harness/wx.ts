import type { Phone } from './phone.js';

interface Options {
  success?: (result: object) => void;
  fail?: (error: object) => void;
  complete?: (result: object) => void;
  [key: string]: unknown;
}

/** What the app asks of the page stack. */
export interface Navigator {
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta: number): void;
}

const SYSTEM = {
  platform: 'devtools',
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  windowWidth: 390,
  windowHeight: 800,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 44,
  fontSizeSetting: 16,
  safeArea: { top: 44, bottom: 810, left: 0, right: 390, width: 390, height: 766 },
};

class Failed extends Error {
  constructor(readonly answer: { errMsg: string; errno?: number; errCode?: number }) {
    super(answer.errMsg);
  }
}

/** Makes a WeChat call of an async function: callbacks, and a promise for those who gave none. */
const call =
  (name: string, work: (options: Options) => Promise<object> | object) =>
  (options: Options = {}) => {
    const done = Promise.resolve()
      .then(() => work(options))
      .then(
        (result) => {
          const answer = { errMsg: `${name}:ok`, ...result };
          options.success?.(answer);
          options.complete?.(answer);
          return answer;
        },
        (error: unknown) => {
          const answer = error instanceof Failed ? error.answer : { errMsg: `${name}:fail ${String(error)}` };
          options.fail?.(answer);
          options.complete?.(answer);
          if (!options.fail && !options.success) throw error;
          return answer;
        },
      );
    return Object.assign(done, { abort: () => undefined });
  };

const headersOf = (answer: Response) => Object.fromEntries(answer.headers);

const demandSignal = (phone: Phone, name: string) => {
  if (!phone.online) throw new Failed({ errMsg: `${name}:fail network is unreachable`, errno: 600001 });
};

const network = (phone: Phone) => ({
  request: call('request', async ({ url, method = 'GET', header, data, dataType = 'json' }) => {
    demandSignal(phone, 'request');
    const answer = await fetch(phone.reroute(String(url)), {
      method: String(method),
      headers: header as Record<string, string>,
      ...(data === undefined || method === 'GET' ? {} : { body: String(data) }),
    });
    const text = await answer.text();
    return {
      statusCode: answer.status,
      header: headersOf(answer),
      data: dataType === 'json' && text !== '' ? JSON.parse(text) : text,
    };
  }),
  uploadFile: call('uploadFile', async ({ url, filePath, name, header, formData = {} }) => {
    demandSignal(phone, 'uploadFile');
    const form = new FormData();
    for (const [key, value] of Object.entries(formData as Record<string, string>)) form.append(key, value);
    form.append(
      String(name),
      new Blob([phone.getFile(String(filePath))], { type: 'image/jpeg' }),
      'photo.jpg',
    );
    const answer = await fetch(phone.reroute(String(url)), {
      method: 'POST',
      headers: header as Record<string, string>,
      body: form,
    });
    return { statusCode: answer.status, data: await answer.text() };
  }),
  downloadFile: call('downloadFile', async ({ url, header }) => {
    demandSignal(phone, 'downloadFile');
    const answer = await fetch(phone.reroute(String(url)), { headers: header as Record<string, string> });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { statusCode: answer.status, tempFilePath: phone.keepFile(bytes, '') };
  }),
  getNetworkType: call('getNetworkType', () => ({ networkType: phone.online ? '4g' : 'none' })),
  onNetworkStatusChange: (listener: Parameters<Phone['onNetwork']>[0]) => phone.onNetwork(listener),
});

const storage = ({ storage: kept }: Phone) => ({
  getStorageSync: (key: string) => structuredClone(kept.get(key) ?? ''),
  setStorageSync: (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
  removeStorageSync: (key: string) => void kept.delete(key),
  clearStorageSync: () => kept.clear(),
  getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
  getStorage: call('getStorage', ({ key }) => {
    if (!kept.has(String(key))) throw new Failed({ errMsg: 'getStorage:fail data not found' });
    return { data: structuredClone(kept.get(String(key))) };
  }),
  setStorage: call('setStorage', ({ key, data }) => {
    kept.set(String(key), structuredClone(data));
    return {};
  }),
  removeStorage: call('removeStorage', ({ key }) => {
    kept.delete(String(key));
    return {};
  }),
});

/** The mini-program's own folder, which outlives it. */
const FOLDER = 'wxfile://usr';

const files = (phone: Phone) => ({
  env: { USER_DATA_PATH: FOLDER },
  getFileSystemManager: () => ({
    copyFileSync: (from: string, to: string) => phone.copyFile(from, to),
    accessSync: (path: string) => void phone.getFile(path),
    unlinkSync: (path: string) => phone.removeFile(path),
    readdirSync: (folder: string) => phone.namesIn(folder),
  }),
});

const personal = (phone: Phone) => ({
  login: call('login', async () => {
    demandSignal(phone, 'login');
    return { code: await phone.loginCode() };
  }),
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wxdemo0000000001', envVersion: 'develop', version: '' },
  }),
  onNeedPrivacyAuthorization: (listener: Parameters<Phone['onPrivacy']>[0]) => phone.onPrivacy(listener),
  openPrivacyContract: call('openPrivacyContract', () => ({})),
  chooseMedia: call('chooseMedia', async ({ count }) => {
    if (!(await phone.demandPrivacy())) {
      throw new Failed({ errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 });
    }
    const tempFiles = Array.from({ length: Number(count ?? 9) }, () => phone.takePhoto()).filter(Boolean);
    if (tempFiles.length === 0) throw new Failed({ errMsg: 'chooseMedia:fail cancel' });
    return { tempFiles: tempFiles.map((file) => ({ ...file, fileType: 'image' })), type: 'image' };
  }),
  getImageInfo: call('getImageInfo', ({ src }) => ({ path: src, width: 1600, height: 1200, type: 'jpeg' })),
  compressImage: call('compressImage', ({ src }) => ({ tempFilePath: src })),
  previewImage: call('previewImage', ({ current }) => {
    phone.seen.push(`preview ${String(current)}`);
    return {};
  }),
  requestSubscribeMessage: (options: Options = {}) => {
    const inTap = phone.tapping;
    return call('requestSubscribeMessage', async ({ tmplIds }) => {
      if (!inTap) {
        phone.seen.push('consent asked outside a tap');
        throw new Failed({
          errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
          errCode: 10_005,
        });
      }
      return phone.consentTo(tmplIds as string[]);
    })(options);
  },
});

const shown = (phone: Phone) => {
  const note = (name: string, describe: (options: Options) => unknown) =>
    call(name, (options) => {
      phone.seen.push(`${name} ${String(describe(options))}`.trim());
      return {};
    });
  return {
    showToast: note('toast', ({ title }) => title),
    hideToast: call('hideToast', () => ({})),
    showLoading: note('loading', ({ title }) => title),
    hideLoading: call('hideLoading', () => ({})),
    showModal: call('showModal', ({ title, content }) => {
      phone.seen.push(`modal ${String(title ?? '')} ${String(content ?? '')}`);
      return { confirm: true, cancel: false };
    }),
    makePhoneCall: note('call', ({ phoneNumber }) => phoneNumber),
    setClipboardData: note('copy', ({ data }) => data),
    setNavigationBarTitle: note('title', ({ title }) => title),
    stopPullDownRefresh: call('stopPullDownRefresh', () => ({})),
    pageScrollTo: call('pageScrollTo', () => ({})),
    vibrateShort: call('vibrateShort', () => ({})),
    hideTabBar: call('hideTabBar', () => ({})),
    hideHomeButton: call('hideHomeButton', () => ({})),
    setBackgroundColor: call('setBackgroundColor', () => ({})),
  };
};

const pages = (navigator: Navigator) => {
  const to = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch') =>
    call(name, ({ url }) => {
      navigator[name](String(url));
      return {};
    });
  return {
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    switchTab: to('switchTab'),
    reLaunch: to('reLaunch'),
    navigateBack: call('navigateBack', ({ delta = 1 }) => {
      navigator.navigateBack(Number(delta));
      return {};
    }),
  };
};

const selectorQuery = () => {
  const query: Record<string, unknown> = { exec: (done?: (found: null[]) => void) => done?.([null]) };
  for (const name of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'fields',
    'scrollOffset',
    'node',
  ]) {
    query[name] = () => query;
  }
  return query;
};

/** The global `wx` of one run of the mini-program on a phone. Calls that nothing here answers are absent, as on an old WeChat. */
export const createWx = (phone: Phone, navigator: Navigator, firstRoute: string): object => {
  const launch = { path: firstRoute, query: {}, scene: 1001 };
  const known: Record<string, unknown> = {
    getSystemInfoSync: () => SYSTEM,
    getWindowInfo: () => SYSTEM,
    getDeviceInfo: () => SYSTEM,
    getAppBaseInfo: () => SYSTEM,
    getSystemSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: 296,
      right: 383,
      width: 87,
      height: 32,
    }),
    canIUse: () => true,
    nextTick: (fn: () => void) => queueMicrotask(fn),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    createSelectorQuery: selectorQuery,
    ...network(phone),
    ...storage(phone),
    ...files(phone),
    ...personal(phone),
    ...shown(phone),
    ...pages(navigator),
  };
  return new Proxy(known, {
    get: (target, key: string) =>
      key in target ? target[key] : /^(on|off)[A-Z]/.test(String(key)) ? () => undefined : undefined,
  });
};
