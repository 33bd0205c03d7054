import { demandBuilt, readEnvFile } from '../lib/environment.mjs';
import { foreground } from '../lib/server-command.mjs';

/** Production: the server in the foreground. It refuses stand-ins, seeds and missing keys by itself. */
export const run = async () => {
  readEnvFile();
  await demandBuilt(['shared', 'server', 'console', 'h5']);
  return foreground('server/dist/app/main.js');
};
