import { addressOf, fileBehind } from './photos-h5';

const STORE = 'photos';

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('huiyin', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

const asked = async <T>(
  mode: IDBTransactionMode,
  use: (photos: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const change = database.transaction(STORE, mode);
      const request = use(change.objectStore(STORE));
      change.oncomplete = () => resolve(request.result);
      change.onabort = () => reject(change.error);
      change.onerror = () => reject(change.error);
    });
  } finally {
    database.close();
  }
};

/** Keeps the file behind a blob's address in the browser's own store. */
export const keepFile = async (name: string, path: string): Promise<void> => {
  const file = fileBehind(path);
  if (!file) throw new Error('the file is gone');
  await asked('readwrite', (photos) => photos.put(file, name));
};

/** A fresh address of a kept file; null when it is gone. */
export const openFile = async (name: string): Promise<string | null> => {
  const file: unknown = await asked('readonly', (photos) => photos.get(name));
  return file instanceof File ? addressOf(file) : null;
};

export const forgetFile = async (name: string): Promise<void> => {
  await asked('readwrite', (photos) => photos.delete(name));
};

export const fileNames = async (): Promise<string[]> =>
  (await asked('readonly', (photos) => photos.getAllKeys())).map(String);
