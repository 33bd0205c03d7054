import { randomInt } from 'node:crypto';
import { build, builtNote } from '../lib/builds.mjs';
import { stopAll } from '../lib/children.mjs';
import { install } from '../lib/install.mjs';
import { startMariadb } from '../lib/mariadb.mjs';
import { Plain, say, seconds } from '../lib/say.mjs';
import { step } from '../lib/steps.mjs';
import { runVitest } from '../lib/vitest.mjs';

const EACH = 2_000;
const DATABASES = ['sqlite', 'mariadb'];
const HOUR_MS = 3_600_000;

/** A number of the environment, or another. Throws `Plain` where it is none. */
const numberOf = (name, otherwise) => {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  if (!/^\d{1,9}$/.test(given))
    throw new Plain(`${name} 要是一个整数，现在是“${given}”。`, `${name} must be a whole number.`);
  return Number(given);
};

const onDatabase = async (name, env) => {
  const since = Date.now();
  say(`\n▶ ${name}`);
  const count = await runVitest(`fuzz-${name}`, 'server', {
    args: ['--project', name, 'test/fuzz'],
    env,
    timeoutMs: 3 * HOUR_MS,
  });
  for (const wrong of count.wrong) say(`\n✗ ${wrong}`);
  say(
    `${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed … ${seconds(Date.now() - since)}`,
  );
  return count.failed;
};

/**
 * `npm run fuzz`: 2,000 requests at every route, right and wrong ones, on both databases; with a new seed each time, which is printed.
 * `HUIYIN_FUZZ_SEED=…` plays one again, `HUIYIN_FUZZ_EACH=…` shoots more or fewer; `-- sqlite` one database alone.
 */
export const run = async (names) => {
  const unknown = names.find((name) => !DATABASES.includes(name));
  if (unknown)
    throw new Plain(
      `没有“${unknown}”。有：${DATABASES.join(' ')}`,
      `No "${unknown}"; there are: ${DATABASES.join(' ')}`,
    );
  const chosen = names.length === 0 ? DATABASES : DATABASES.filter((name) => names.includes(name));
  const seed = numberOf('HUIYIN_FUZZ_SEED', randomInt(1, 1_000_000_000));
  const each = numberOf('HUIYIN_FUZZ_EACH', EACH);
  await install();
  await step('编译 shared', () => build('shared'), builtNote);
  say(`种子 seed ${seed}：每个接口 ${each} 次。再来一遍：HUIYIN_FUZZ_SEED=${seed} npm run fuzz`);
  const env = { HUIYIN_FUZZ_SEED: String(seed), HUIYIN_FUZZ_EACH: String(each) };
  let failed = 0;
  try {
    for (const name of chosen) {
      const database = name === 'mariadb' ? await startMariadb() : undefined;
      try {
        failed += await onDatabase(name, { ...env, ...(database && { HUIYIN_TEST_MARIADB: database.url }) });
      } finally {
        await database?.stop();
      }
    }
  } finally {
    await stopAll();
  }
  say(failed === 0 ? `\n都站住了 all stand (seed ${seed})` : `\n${failed} 处不对 wrong (seed ${seed})`);
  return failed === 0 ? 0 : 1;
};
