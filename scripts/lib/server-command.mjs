// The server's own one-off commands (migrate, backup, restore), run in the foreground with this terminal.
import { spawn } from 'node:child_process';
import { demandBuilt, readEnvFile, serverEnvironment } from './environment.mjs';
import { at } from './paths.mjs';

/** Runs a script of the built server with this terminal's input and output. @returns {Promise<number>} its exit code */
export const foreground = (script, args = []) =>
  new Promise((done, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', at(script), ...args], {
      cwd: at(),
      env: { ...process.env, ...serverEnvironment() },
      stdio: 'inherit',
    });
    // The child gets Ctrl-C from the terminal itself; a signal sent to us alone is passed on, and we wait for its end.
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });

/** `migrate`, `backup FOLDER`, `restore FOLDER`. */
export const serverCommand = async (name, args) => {
  readEnvFile();
  await demandBuilt(['shared', 'server']);
  return foreground(`server/dist/app/cli/${name}.js`, args);
};
