import { MIGRATIONS } from '../../migrations/index.js';
import { bringKeys } from '../../platform/backup/bring-keys.js';
import { readManifest } from '../../platform/backup/manifest.js';
import { restore } from '../../platform/backup/restore.js';
import { loadConfig } from '../../platform/config/load-config.js';
import { command, folderFrom, keysFile } from './command.js';

command(async (args) => {
  const folder = folderFrom(args, 'restore');
  readManifest(folder);
  await bringKeys(folder, keysFile());
  const config = loadConfig(process.env);
  const { takenAt, tables, files } = await restore({
    config,
    folder,
    migrations: MIGRATIONS,
    now: Date.now(),
  });
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `恢复好了：${new Date(takenAt).toISOString()} 的备份，${rows} 行，${files.count} 个附件。可以启动了：npm start`;
});
