import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demandProgram } from '../../scripts/lib/apt.mjs';
import { demandChromium } from '../../scripts/lib/chromium.mjs';

const NAME = 'huiyin-test-program';
const PATH = process.env.PATH ?? '';
let folder = '';

const script = (name: string, body: string) => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
};
/** A package archive for this test: what it is asked is written down, and `install` does as told. */
const archive = (install: string) =>
  script(
    'apt-get',
    `echo "$DEBIAN_FRONTEND $*" >> "${folder}/asked"\nif [ "$1" = install ]; then ${install}; fi`,
  );
const asked = () => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
const asUser = (uid: number) => vi.spyOn(process, 'getuid').mockReturnValue(uid);
const wanted = { names: [NAME], packages: ['the-package', 'its-font'], why: '测试要用它。' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-apt-'));
  process.env.PATH = `${folder}${delimiter}${PATH}`;
});
afterEach(() => {
  vi.restoreAllMocks();
  process.env.PATH = PATH;
  delete process.env.CHROMIUM_PATH;
  rmSync(folder, { recursive: true });
});

describe('a program that the tests need', () => {
  it('is taken from this machine when it is there, and nothing is installed', async () => {
    asUser(0);
    archive('true');
    script(NAME, 'true');
    expect(await demandProgram(wanted)).toBe(join(folder, NAME));
    expect(existsSync(join(folder, 'asked'))).toBe(false);
  });

  it('is installed from the packages, without questions, by root', async () => {
    asUser(0);
    archive(`cp "${folder}/apt-get" "${folder}/${NAME}"`);
    expect(await demandProgram(wanted)).toBe(join(folder, NAME));
    expect(asked()).toEqual([
      'noninteractive update -q -o DPkg::Lock::Timeout=120',
      'noninteractive install -y -q -o DPkg::Lock::Timeout=120 --no-install-recommends the-package its-font',
    ]);
  });

  it('that the packages lack is a failure in a sentence, with what apt-get said', async () => {
    asUser(0);
    archive('echo "E: Unable to locate package the-package"; exit 100');
    const failure = demandProgram(wanted);
    await expect(failure).rejects.toThrow('装不上 the-package、its-font。测试要用它。');
    await expect(failure).rejects.toMatchObject({ output: expect.stringContaining('Unable to locate') });
  });

  it('is no business of somebody who is not root: a sentence says what to install', async () => {
    asUser(1000);
    archive('true');
    await expect(demandProgram(wanted)).rejects.toThrow(
      `这台机器上没有 ${NAME}，这里也不能替您装。请先装 the-package、its-font。`,
    );
    expect(existsSync(join(folder, 'asked'))).toBe(false);
  });
});

describe('a browser', () => {
  it('that is only a note where to get one is told apart from one that starts', async () => {
    script('chromium-browser', 'echo "install the snap"; exit 1');
    process.env.CHROMIUM_PATH = join(folder, 'chromium-browser');
    await expect(demandChromium()).rejects.toThrow('打不开');
  });

  it('without a Chinese font gets one, or the tests fail in a sentence', async () => {
    asUser(0);
    archive('true');
    script('fc-list', 'true');
    script('chrome', 'echo Chromium 1');
    process.env.CHROMIUM_PATH = join(folder, 'chrome');
    await expect(demandChromium()).rejects.toThrow('装不上 fonts-noto-cjk');
    script('fc-list', 'echo NotoSansCJK');
    expect(await demandChromium()).toBe(join(folder, 'chrome'));
  });
});
