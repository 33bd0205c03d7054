import Taro from '@tarojs/taro';

/** Bump when the shape of what is stored changes: older values are then as if absent. */
const VERSION = 'hy1';

const name = (scope: string, key: string) => `${VERSION}:${scope}:${key}`;

/** Reads a JSON value; undefined when absent, unreadable or of an older version. `scope` is an account's id, or `phone`. */
export const findStored = <T>(scope: string, key: string): T | undefined => {
  try {
    const text: unknown = Taro.getStorageSync(name(scope, key));
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
};

/** Writes a JSON value. False when the phone's storage is full: the caller may go on without it. */
export const store = (scope: string, key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(name(scope, key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

export const forget = (scope: string, key: string): void => {
  try {
    Taro.removeStorageSync(name(scope, key));
  } catch {
    // Nothing to remove.
  }
};

/** The keys that a scope holds now. */
export const storedKeys = (scope: string): string[] => {
  const prefix = name(scope, '');
  try {
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
};

/** The scopes that begin like this, as far as they hold anything. */
export const scopesLike = (prefix: string): string[] => {
  const start = `${VERSION}:${prefix}`;
  try {
    const own = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(start));
    return [...new Set(own.map((key) => key.slice(VERSION.length + 1).split(':')[0] ?? ''))];
  } catch {
    return [];
  }
};

/** Removes all that a scope holds: an account that signs out leaves nothing behind. */
export const forgetAll = (scope: string): void => {
  for (const key of storedKeys(scope)) forget(scope, key);
};
