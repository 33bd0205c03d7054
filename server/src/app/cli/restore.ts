import { constants, existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MIGRATIONS } from '../../migrations/index.js';
import { KEYS, readManifest } from '../../platform/backup/manifest.js';
import { restore } from '../../platform/backup/restore.js';
import { loadConfig } from '../../platform/config/load-config.js';
import { Operation } from '../../platform/errors/errors.js';
import { command, folderFrom, keysFile } from './command.js';

/** The backup's keys, where this installation looks for its own. Other keys there are never overwritten. */
const bringKeys = async (folder: string) => {
  const [from, to] = [join(folder, KEYS), keysFile()];
  if (existsSync(to)) {
    if (readFileSync(to, 'utf8') === readFileSync(from, 'utf8')) return;
    throw new Operation(`${to} 是另一套密钥。先把它移到别处,再恢复;弄丢它,用它锁的资料就再也打不开。`);
  }
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
};

command(async (args) => {
  const folder = folderFrom(args, 'restore');
  readManifest(folder);
  await bringKeys(folder);
  const config = loadConfig(process.env);
  const { takenAt, tables, files } = await restore({
    config,
    folder,
    migrations: MIGRATIONS,
    now: Date.now(),
  });
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `恢复好了:${new Date(takenAt).toISOString()} 的备份,${rows} 行,${files.count} 个附件。可以启动了:npm start`;
});
