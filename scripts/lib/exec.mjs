// Runs a tool to its end. Output goes to a log under .cache/logs and is shown only when the tool fails.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { own } from './children.mjs';
import { at, cacheDir, ROOT } from './paths.mjs';
import { Plain } from './say.mjs';

/**
 * @typedef {{ code: number, output: string, log: string }} Outcome
 * @param {string} name names the log: `.cache/logs/<name>.log`
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 * @returns {Promise<Outcome>} never rejects for a failing tool: look at `code`
 */
export const exec = (name, command, args, { cwd = ROOT, env = {}, timeoutMs } = {}) =>
  new Promise((done, reject) => {
    const log = join(cacheDir('logs'), `${name}.log`);
    const sink = createWriteStream(log);
    const kept = [];
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const release = own(child);
    const giveUp = () => {
      kept.push(`\n(stopped after ${timeoutMs / 1000} s)\n`);
      child.kill('SIGKILL');
    };
    const timer = timeoutMs && setTimeout(giveUp, timeoutMs);
    const take = (chunk) => {
      kept.push(chunk.toString());
      sink.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => {
      release();
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      release();
      sink.end(() => done({ code: code ?? 1, output: kept.join(''), log }));
    });
  });

/** As `exec`, for a tool that must succeed: else a `Plain` with its last lines. */
export const mustExec = async (name, command, args, options) => {
  const outcome = await exec(name, command, args, options);
  if (outcome.code !== 0) {
    throw new Plain(
      `“${name}”这一步没有成功。全部输出在 ${outcome.log}`,
      `The step "${name}" failed; its whole output is in the file above.`,
      lastLines(outcome.output, 40),
    );
  }
  return outcome;
};

export const lastLines = (text, n) => text.trimEnd().split('\n').slice(-n).join('\n');

/** npm's own command line, run by this Node (on every system, without a shell). */
const npmCli = () => {
  const path = process.env.npm_execpath;
  return path && /npm-cli\.[cm]?js$/.test(path) ? [process.execPath, [path]] : ['npm', []];
};

/** `npm run <script>` inside a room. */
export const roomScript = (
  room,
  script,
  { args = [], env = {}, must = true, name = `${room}-${script.replace(':', '-')}` } = {},
) => {
  const [command, first] = npmCli();
  const rest = args.length > 0 ? ['--', ...args] : [];
  return (must ? mustExec : exec)(name, command, [...first, 'run', '--silent', script, ...rest], {
    cwd: at(room),
    env,
  });
};

const PNPM = 'pnpm@10.34.8';

/** pnpm at its pinned version, fetched by npm itself, so that nothing has to be installed by hand. */
export const pnpm = (name, args) => {
  const [command, first] = npmCli();
  return mustExec(name, command, [...first, 'exec', '--yes', `--package=${PNPM}`, '--', 'pnpm', ...args]);
};

/** The script behind an installed tool's command, to be run by this Node without a shell. @returns {string} */
export const toolScript = (room, pkg, command) => {
  const folder = at(room, 'node_modules', pkg);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
};

/** Runs an installed tool of a room (`'.'` is the root). */
export const tool = (name, room, pkg, command, args, options = {}) =>
  exec(name, process.execPath, [toolScript(room, pkg, command), ...args], { cwd: at(room), ...options });
