import { constants, existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Operation } from '../errors/errors.js';
import { KEYS } from './manifest.js';

/**
 * Puts the backup's keys where this installation looks for its own. Keys that lie there already are the keys: the operator keeps
 * them apart from the backup. Other keys in the backup are never written over them.
 */
export const bringKeys = async (folder: string, keysFile: string): Promise<void> => {
  const packed = join(folder, KEYS);
  if (existsSync(keysFile)) {
    if (!existsSync(packed) || readFileSync(keysFile, 'utf8') === readFileSync(packed, 'utf8')) return;
    throw new Operation(
      `${keysFile} 是另一套密钥。先把它移到别处，再恢复；弄丢它，用它锁的资料就再也打不开。`,
    );
  }
  if (!existsSync(packed)) {
    throw new Operation(`备份里没有密钥，${keysFile} 也没有。请把密钥文件放回这个位置，再恢复。`);
  }
  await mkdir(dirname(keysFile), { recursive: true });
  await copyFile(packed, keysFile, constants.COPYFILE_EXCL);
};
