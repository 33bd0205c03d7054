// Runs a room's vitest and counts from its JSON report.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, tool } from './exec.mjs';
import { at, cacheDir } from './paths.mjs';

/** @typedef {{ passed: number, failed: number, wrong: string[] }} Count */

const oneFailure = (why) => ({ passed: 0, failed: 1, wrong: [why] });

const relative = (file) => file.replace(`${at()}/`, '');

const countOf = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
  const wrong = testResults.flatMap(({ name, assertionResults, message }) => {
    const bad = assertionResults.filter(({ status }) => status === 'failed');
    // A file that fails before its first test (a syntax error, a hook) reports no test at all.
    if (bad.length === 0 && message) return [`${relative(name)}\n${lastLines(message, 15)}`];
    return bad.map(
      ({ fullName, failureMessages }) =>
        `${relative(name)} › ${fullName}\n${failureMessages.map((text) => text.split('\n').slice(0, 8).join('\n')).join('\n')}`,
    );
  });
  const skipped = numPendingTests + numTodoTests;
  if (skipped > 0) wrong.push(`${skipped} 个测试被跳过了：跳过的也算没过 (skipped tests count as failed)`);
  return { passed: numPassedTests, failed: Math.max(numFailedTests + skipped, wrong.length), wrong };
};

/**
 * @param {string} name of the log and the report
 * @param {string} room
 * @param {{ args?: string[], env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<Count>} no report, a skipped test and an empty run are failures
 */
export const runVitest = async (name, room, { args = [], env = {}, timeoutMs = 360_000 } = {}) => {
  const report = join(cacheDir('reports'), `${name}.json`);
  rmSync(report, { force: true });
  const { code, output, log } = await tool(
    name,
    room,
    'vitest',
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { env: { CI: '1', NO_COLOR: '1', NODE_ENV: 'test', ...env }, timeoutMs },
  );
  if (!existsSync(report)) return oneFailure(`vitest 没有跑完，看 ${log}\n${lastLines(output, 25)}`);
  const count = countOf(JSON.parse(readFileSync(report, 'utf8')));
  if (count.passed + count.failed === 0) return oneFailure('一个测试也没有跑到 (no test ran)');
  if (code !== 0 && count.failed === 0)
    return { ...count, failed: 1, wrong: [`vitest 退出码 ${code}，看 ${log}\n${lastLines(output, 25)}`] };
  return count;
};
