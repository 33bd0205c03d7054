// Programs that tests need and Node can't bring: taken from this machine, else from Debian's packages when we may install them.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exec, lastLines } from './exec.mjs';
import { Plain } from './say.mjs';

const places = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that this machine has. @param {string[]} names @returns {string | undefined} */
const findProgram = (names) =>
  names
    .flatMap((name) => places().map((place) => join(place, name)))
    .find((path) => existsSync(path) && isProgram(path));

const mayInstall = () => process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;

/** Another apt on this machine (automatic upgrades) is waited for. */
const PATIENT = ['-q', '-o', 'DPkg::Lock::Timeout=120'];

const apt = (name, args) =>
  exec(name, 'apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 });

/** Installs Debian's packages. @param {string[]} packages @returns {Promise<string>} what apt-get said */
const aptInstall = async (packages) => {
  const update = await apt('apt-update', ['update', ...PATIENT]);
  const { output } = await apt('apt-install', [
    'install',
    '-y',
    ...PATIENT,
    '--no-install-recommends',
    ...packages,
  ]);
  return lastLines(update.code === 0 ? output : `${update.output}\n${output}`, 20);
};

/**
 * Something that tests need from the system; installs Debian's packages when it is absent and we are root.
 * @template T @param {() => Promise<T | undefined> | T | undefined} find @param {{ name: string, packages: string[], why: string }} wanted
 * @returns {Promise<T>} @throws {Plain} when there is no way: never a silent skip
 */
export const demand = async (find, { name, packages, why }) => {
  const found = await find();
  if (found) return found;
  if (mayInstall()) {
    const output = await aptInstall(packages);
    const installed = await find();
    if (installed) return installed;
    throw new Plain(
      `装不上 ${packages.join('、')}。${why}`,
      `apt-get could not install ${packages.join(', ')}.`,
      output,
    );
  }
  throw new Plain(
    `这台机器上没有 ${name}，这里也不能替您装。请先装 ${packages.join('、')}。${why}`,
    `${name} is missing and cannot be installed from here (Debian: ${packages.join(', ')}).`,
  );
};

/** A program's path. @param {{ names: string[], packages: string[], why: string }} wanted the first of the names that there is */
export const demandProgram = ({ names, ...wanted }) =>
  demand(() => findProgram(names), { name: names[0], ...wanted });
