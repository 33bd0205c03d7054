import { join, resolve } from 'node:path';
import { Operation } from '../../platform/errors/errors.js';
import { refuse } from '../refuse.js';

/** Runs one command of the operator; the sentence that it answers with is printed. */
export const command = (work: (args: string[]) => Promise<string>): void => {
  work(process.argv.slice(2)).then((said) => process.stdout.write(`${said}\n`), refuse);
};

/** The folder that the operator names, from where they stand. */
export const folderFrom = (args: readonly string[], name: string): string => {
  const [folder, ...more] = args;
  if (!folder || more.length > 0)
    throw new Operation(`请写明一个文件夹，例如：npm run ${name} -- /mnt/backup/2026-11-22`);
  return resolve(folder);
};

/** Where this installation's keys lie: HUIYIN_KEYS_FILE, else beside the data. */
export const keysFile = (): string =>
  resolve(process.env.HUIYIN_KEYS_FILE || join(process.env.HUIYIN_DATA || 'data', 'keys.json'));
