// The parts of `npm run check`. Each answers with what is wrong, as text; empty text means that nothing is.
import { existsSync } from 'node:fs';
import { roomScript, tool } from './exec.mjs';
import { ROOMS } from './install.mjs';
import { at } from './paths.mjs';
import { halfWidth, jargon } from './words.mjs';

const SOURCES = ['shared/src', 'server/src', 'server/test', 'miniapp/src', 'console/src', 'e2e', 'scripts'];

const failing = ({ code, output }) => (code === 0 ? '' : output.trim() || `exit code ${code}`);

const types = (room) => ({
  title: `类型 types ${room}`,
  run: async () => failing(await roomScript(room, 'typecheck', { must: false })),
});

/** Slow ones first, so that two at a time end together. @type {{ title: string, run: () => Promise<string> }[]} */
export const CHECKS = [
  ...['miniapp', 'console', 'server', 'e2e', 'shared'].filter((room) => ROOMS.includes(room)).map(types),
  {
    title: '死代码 dead code',
    run: async () => failing(await tool('knip', '.', 'knip', 'knip', ['--no-progress'])),
  },
  {
    title: '箭头 arrows',
    run: async () =>
      failing(
        await tool('depcruise', '.', 'dependency-cruiser', 'depcruise', [
          '--output-type',
          'err-long',
          ...SOURCES.filter((path) => existsSync(at(path))),
        ]),
      ),
  },
  {
    title: '格式与写法 format, lint',
    run: async () =>
      failing(
        await tool('biome', '.', '@biomejs/biome', 'biome', [
          'check',
          '--error-on-warnings',
          '--max-diagnostics=50',
          '.',
        ]),
      ),
  },
  { title: '用词 words', run: async () => [...jargon(), ...halfWidth()].join('\n') },
];
