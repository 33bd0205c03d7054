import { sayFirstStart } from '@huiyin/shared/labels/setup';
import { FirstAccount } from '../features/setup/first-account.js';
import { loadConfig } from '../platform/config/load-config.js';
import { boot } from './boot.js';
import { refuse } from './refuse.js';

const main = async () => {
  const running = await boot({ config: loadConfig(process.env) });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    running.stop().then(() => process.exit(0), refuse);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const code = await running.get(FirstAccount).prepare();
  if (code) process.stdout.write(sayFirstStart(running.url, code));
  process.stdout.write(`ready ${running.url}\n`);
};

main().catch(refuse);
