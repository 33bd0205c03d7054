// Progress: one line per step, with its seconds.
import { say, seconds } from './say.mjs';

const live = process.stdout.isTTY === true;

/**
 * Runs one step and prints `✓ title … 3.2 s`. On a terminal the line ticks while it runs.
 * @template T @param {string} title @param {() => Promise<T>} work @param {(result: T) => string | undefined} [note] a word at the line's end
 * @returns {Promise<T>}
 */
export const step = async (title, work, note = () => undefined) => {
  const since = Date.now();
  const draw = (sign) => `${sign} ${title} … ${seconds(Date.now() - since)}`;
  const ticker = live && setInterval(() => process.stdout.write(`\r\x1b[2K${draw('·')}`), 250);
  const end = (sign, word) => {
    clearInterval(ticker);
    say(`${live ? '\r\x1b[2K' : ''}${draw(sign)}${word ? `  ${word}` : ''}`);
  };
  try {
    const result = await work();
    end('✓', note(result));
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
};
