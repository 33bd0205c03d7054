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
  process.stdout.write(`ready ${running.url}\n`);
};

main().catch(refuse);
