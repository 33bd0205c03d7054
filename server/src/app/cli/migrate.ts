import { MIGRATIONS } from '../../migrations/index.js';
import { loadConfig } from '../../platform/config/load-config.js';
import { openDataSources } from '../../platform/database/data-sources.js';
import { migrate } from '../../platform/database/migrator.js';
import { command } from './command.js';

command(async () => {
  const sources = await openDataSources(loadConfig(process.env).database, [], { patient: true });
  try {
    const steps = await migrate(sources, MIGRATIONS, Date.now());
    return steps === 0 ? '数据库已经是最新的。' : `数据库升级好了：做了 ${steps} 步。`;
  } finally {
    await sources.close();
  }
});
