import { stopAll } from '../lib/children.mjs';
import { install } from '../lib/install.mjs';
import { Plain, say, seconds, table } from '../lib/say.mjs';
import { STAGES } from '../lib/stages.mjs';

const chosen = (names) => {
  const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
  const known = STAGES.map(({ name }) => name).join(' ');
  if (unknown)
    throw new Plain(`没有“${unknown}”这一段。有：${known}`, `No stage "${unknown}"; there are: ${known}`);
  return names.length === 0 ? STAGES : STAGES.filter(({ name }) => names.includes(name));
};

const runStage = async ({ title, run: work }) => {
  say(`\n▶ ${title}`);
  const since = Date.now();
  const count = await work().catch((error) => {
    const why =
      error instanceof Plain ? `${error.output}\n${error.message}`.trim() : String(error?.stack ?? error);
    return { passed: 0, failed: 1, wrong: [why] };
  });
  const ms = Date.now() - since;
  for (const wrong of count.wrong) say(`\n✗ ${wrong}`);
  say(
    `${count.failed === 0 ? '✓' : '✗'} ${title}: ${count.passed} passed, ${count.failed} failed … ${seconds(ms)}`,
  );
  return { title, ...count, ms };
};

/** Runs all stages, or the named ones; a failing stage does not stop the others. The last line is `N passed, N failed`. */
export const run = async (names) => {
  const stages = chosen(names);
  const since = Date.now();
  await install();
  const results = [];
  try {
    for (const stage of stages) results.push(await runStage(stage));
  } finally {
    await stopAll();
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say('');
  table([
    ['', '通过', '没过', '用时'],
    ...results.map(({ title, passed, failed, ms }) => [title, String(passed), String(failed), seconds(ms)]),
    ['合计', String(sum('passed')), String(sum('failed')), seconds(Date.now() - since)],
  ]);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
};
