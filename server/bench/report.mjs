// What the bench says: a JSON line per figure on stdout for machines, progress and a table on stderr for people.

/** @typedef {{ name: string, value: number, unit: string, ratio: number | null, target: number, better: 'higher' | 'lower' }} Figure */

const figures = [];

const rounded = (n) => (n === null ? null : Number(n.toPrecision(3)));

export const progress = (line) => process.stderr.write(`${line}\n`);

/** Where there is a ratio, the target is the ratio's, else the value's. @param {Figure} figure */
export const figure = ({ name, value, unit, ratio, target, better }) => {
  const one = { name, value: rounded(value), unit, ratio: rounded(ratio), target, better };
  figures.push(one);
  process.stdout.write(`${JSON.stringify(one)}\n`);
};

const met = ({ value, ratio, target, better }) => {
  const measured = ratio ?? value;
  return better === 'higher' ? measured >= target : measured <= target;
};

/** The closing table; says plainly what was missed. */
export const table = () => {
  progress('');
  for (const one of figures) {
    const { name, value, unit, ratio, target, better } = one;
    const wanted = `${better === 'higher' ? '≥' : '≤'} ${target}`;
    const cells = [
      name.padEnd(34),
      `${value} ${unit}`.padEnd(14),
      (ratio === null ? '' : `× ${ratio}`).padEnd(9),
    ];
    progress(`  ${cells.join(' ')} ${wanted.padEnd(7)} ${met(one) ? 'met' : 'MISSED'}`);
  }
  const missed = figures.filter((one) => !met(one));
  progress(
    missed.length === 0 ? '\nall targets met' : `\n${missed.length} of ${figures.length} targets missed`,
  );
};
