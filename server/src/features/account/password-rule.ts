import { Refusal } from '../../platform/errors/errors.js';

const SHORTEST = 10;
const KINDS = 4;

/** Long rather than queer: at least ten characters, four different ones, and not the log-in. Throws `password-weak`. */
export const demandGoodPassword = (password: string, login: string): void => {
  const said = password.normalize('NFC').trim();
  const plain = said.toLowerCase();
  const weak =
    [...said].length < SHORTEST ||
    new Set(said).size < KINDS ||
    plain === login ||
    plain.startsWith(login + login);
  if (weak) throw new Refusal('password-weak', { status: 400 });
};
