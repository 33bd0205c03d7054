import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { Operation } from '../errors/errors.js';

const key32 = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32);

const keysFile = z
  .strictObject({
    current: z.string().min(1),
    keys: z.record(z.string().min(1), key32),
    blindKey: key32,
    /** Blind keys of before a change: still looked up by, never written with. */
    earlierBlindKeys: z.array(key32).default([]),
    tagKey: key32,
    hmacKey: key32,
  })
  .refine((file) => file.current in file.keys);

/** Key material as bytes. `current` names the key that seals; every key in `keys` still opens. */
export type Keys = z.infer<typeof keysFile>;

/** A short name for a key that betrays nothing of it. */
export const keyId = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

const fresh = () => randomBytes(32).toString('base64');

const newKeysFile = () =>
  JSON.stringify(
    { current: 'k1', keys: { k1: fresh() }, blindKey: fresh(), tagKey: fresh(), hmacKey: fresh() },
    null,
    2,
  );

const parse = (file: string): Keys => {
  try {
    return keysFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Operation(
      `密钥文件 ${file} 读不懂：应为 JSON，含 current、keys、blindKey、tagKey、hmacKey，每把密钥是 32 字节的 base64。请从备份恢复它；不要新建，否则已有资料再也打不开。`,
      { cause },
    );
  }
};

const write = (file: string, text: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    throw new Operation(`没有权限往 ${dirname(file)} 里写。请换一个位置，或改这个文件夹的权限。`, {
      cause,
    });
  }
};

/** Makes the keys of an installation, once. Throws `Operation` where there is a file already: nobody's data is shut in. */
export const makeKeysFile = (file: string): void => {
  if (existsSync(file)) {
    throw new Operation(`${file} 已经有了，没有动它。用它加密的资料只有它能打开；真要新的，请换一个文件名。`);
  }
  write(file, newKeysFile());
};

/** Reads the keys that an operator made. Throws `Operation` if they are absent: production has no default secret. */
export const readKeys = (file: string | undefined): Keys => {
  if (!file || !existsSync(file)) {
    throw new Operation(
      `没有找到密钥文件${file ? ` ${file}` : ''}。正式环境不会自己生成密钥：请先运行 npm run keys -- 文件，另存一份在别处，再用 HUIYIN_KEYS_FILE 指明它的位置。`,
    );
  }
  return parse(file);
};

/** Reads the keys beside the data, making them the first time. For demo, tests and development only. */
export const readOrMakeKeys = (file: string): Keys => {
  if (!existsSync(file)) write(file, newKeysFile());
  return parse(file);
};
