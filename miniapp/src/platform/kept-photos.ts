import Taro from '@tarojs/taro';
import * as browser from './kept-photos-h5';
import { newRequestKey } from './random';

/**
 * Photos that have not reached the server yet, kept through a kill of the app: WeChat takes its temporary files away, and a browser
 * forgets the address of a blob. Each belongs to a scope, like everything on the phone.
 */
const PREFIX = 'hy1.';

const isBrowser = (): boolean => process.env.TARO_ENV === 'h5';
const nameOf = (scope: string, key: string) => `${PREFIX}${scope.replace(/\W/g, '-')}.${key}`;

const files = () => Taro.getFileSystemManager();
const folder = () => (Taro.env as { USER_DATA_PATH?: string }).USER_DATA_PATH ?? '';
const pathOf = (name: string) => `${folder()}/${name}`;

/** Keeps a photo that was just taken. @returns its name, or null when there is no room: then it lives as long as the app runs */
export const keepPhoto = async (scope: string, path: string): Promise<string | null> => {
  const name = nameOf(scope, newRequestKey());
  try {
    if (isBrowser()) await browser.keepFile(name, path);
    else files().copyFileSync(path, pathOf(name));
    return name;
  } catch {
    return null;
  }
};

/** Where a kept photo can be shown and sent from; null when it is gone. */
export const openKept = async (name: string): Promise<string | null> => {
  try {
    if (isBrowser()) return await browser.openFile(name);
    files().accessSync(pathOf(name));
    return pathOf(name);
  } catch {
    return null;
  }
};

export const forgetKept = async (name: string): Promise<void> => {
  try {
    if (isBrowser()) await browser.forgetFile(name);
    else files().unlinkSync(pathOf(name));
  } catch {
    // It is gone already.
  }
};

/** Leaves none of a scope's photos on the phone. */
export const forgetAllKept = async (scope: string): Promise<void> => {
  const own = nameOf(scope, '');
  try {
    const names = isBrowser() ? await browser.fileNames() : files().readdirSync(folder());
    await Promise.all(names.filter((name) => name.startsWith(own)).map(forgetKept));
  } catch {
    // Nothing was ever kept.
  }
};
