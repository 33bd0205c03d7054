// Programs that tests need and Node can't bring: taken from this machine, else from Debian's packages when we may install them.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exec } from './exec.mjs';
import { Plain } from './say.mjs';

const PLACES = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];

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
    .flatMap((name) => PLACES.map((place) => join(place, name)))
    .find((path) => existsSync(path) && isProgram(path));

const mayInstall = () => process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;

const apt = (name, args) =>
  exec(name, 'apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 });

/**
 * A program's path; installs Debian's packages when it is absent and we are root.
 * @param {{ names: string[], packages: string[], why: string }} wanted @throws {Plain} when there is no way: never a silent skip
 */
export const demandProgram = async ({ names, packages, why }) => {
  const found = findProgram(names);
  if (found) return found;
  if (mayInstall()) {
    await apt('apt-update', ['update', '-q']);
    const { output } = await apt('apt-install', [
      'install',
      '-y',
      '-q',
      '--no-install-recommends',
      ...packages,
    ]);
    const installed = findProgram(names);
    if (installed) return installed;
    throw new Plain(
      `装不上 ${packages.join('、')}。${why}`,
      `apt-get could not install ${packages.join(', ')}.`,
      output,
    );
  }
  throw new Plain(
    `这台机器上没有 ${names[0]},这里也不能替您装。请先装 ${packages.join('、')}。${why}`,
    `${names[0]} is missing and cannot be installed from here (Debian: ${packages.join(', ')}).`,
  );
};
