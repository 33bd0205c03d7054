import { backUp } from '../../platform/backup/back-up.js';
import { loadConfig } from '../../platform/config/load-config.js';
import { command, folderFrom, keysFile } from './command.js';

command(async (args) => {
  const folder = folderFrom(args, 'backup');
  const config = loadConfig(process.env);
  const { tables, files } = await backUp({ config, keysFile: keysFile(), folder, now: Date.now() });
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `备份好了：${folder}（${Object.keys(tables).length} 张表，${rows} 行，${files.count} 个附件，还有密钥）。密钥能打开里面的一切，请把它锁好。`;
});
