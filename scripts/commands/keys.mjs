import { resolve } from 'node:path';
import { serverCommand } from '../lib/server-command.mjs';

/** `keys FILE`: the path is meant from where the person stands. */
export const run = ([file, ...more]) => serverCommand('keys', file ? [resolve(file), ...more] : []);
