import { loadConfig } from '../platform/config/load-config.js';
import { Operation } from '../platform/errors/errors.js';
import { boot } from './boot.js';

/** A sentence for the operator, and exit code 1; what is our fault comes with its stack. */
const refuse = (error: unknown): never => {
  const text = error instanceof Operation ? error.message : String((error as Error)?.stack ?? error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

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
