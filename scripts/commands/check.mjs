import { build } from '../lib/builds.mjs';
import { CHECKS } from '../lib/check-steps.mjs';
import { install } from '../lib/install.mjs';
import { pool } from '../lib/pool.mjs';
import { say, seconds } from '../lib/say.mjs';

/** Runs every check, the failing ones too. @returns {Promise<{ title: string, wrong: string }[]>} */
export const checkAll = async () => {
  await build('shared');
  return pool(
    CHECKS.map(({ title, run }) => async () => {
      const since = Date.now();
      const wrong = await run().catch((error) => String(error?.stack ?? error));
      say(`${wrong ? '✗' : '✓'} ${title} … ${seconds(Date.now() - since)}`);
      return { title, wrong };
    }),
  );
};

export const run = async () => {
  await install();
  const bad = (await checkAll()).filter(({ wrong }) => wrong);
  for (const { title, wrong } of bad) say(`\n── ${title} ──\n${wrong}`);
  say(bad.length === 0 ? '\n都对 all good' : `\n${bad.length} 处不对 wrong`);
  return bad.length === 0 ? 0 : 1;
};
