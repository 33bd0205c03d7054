// What a person reads on the terminal, and how a command ends.
import { existsSync } from 'node:fs';

/** A failure that is explained: the sentence is all that the person needs; no stack is printed. */
export class Plain extends Error {
  /** @param {string} chinese what is wrong and what to do @param {string} english the same @param {string} [output] the failing tool's last lines */
  constructor(chinese, english, output = '') {
    super(chinese);
    this.english = english;
    this.output = output;
  }
}

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** Seconds as a person reads them: `0.4 s`, `12 s`, `2 min 05 s`. */
export const seconds = (ms) => {
  const s = ms / 1000;
  if (s < 10) return `${s.toFixed(1)} s`;
  if (s < 100) return `${Math.round(s)} s`;
  return `${Math.floor(s / 60)} min ${String(Math.round(s % 60)).padStart(2, '0')} s`;
};

/** Columns on a terminal: a CJK character is two wide. */
const width = (text) =>
  [...text].reduce(
    (n, c) =>
      n +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(c)
        ? 2
        : 1),
    0,
  );

/** Prints rows as aligned columns. @param {string[][]} rows @param {string} [indent] */
export const table = (rows, indent = '  ') => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  for (const row of rows) {
    say((indent + row.map((cell, i) => cell + ' '.repeat(widths[i] - width(cell))).join('  ')).trimEnd());
  }
};

/** Prints a failure: the explained ones as their sentence, the others whole. */
const complain = (error) => {
  if (!(error instanceof Plain)) {
    console.error(error);
    return;
  }
  if (error.output) console.error(error.output);
  console.error(`\n✗ ${error.message}`);
  console.error(`  ${error.english}`);
};

/** Loads `commands/<name>.mjs` and runs it; whatever it throws becomes exit code 1. */
export const runCommand = async (name, args) => {
  const file = new URL(`../commands/${name}.mjs`, import.meta.url);
  try {
    if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
      throw new Plain(
        `没有“${name}”这个命令。看看有哪些：npm run help`,
        `No command "${name}"; see npm run help.`,
      );
    }
    const { run } = await import(file.href);
    process.exitCode = (await run(args)) ?? process.exitCode ?? 0;
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
};
