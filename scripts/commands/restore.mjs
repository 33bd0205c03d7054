import { serverCommand } from '../lib/server-command.mjs';

export const run = (args) => serverCommand('restore', args);
