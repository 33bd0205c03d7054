import { demandProgram } from './apt.mjs';

/** Chromium's path: CHROMIUM_PATH, this machine's own, or Debian's package. */
export const demandChromium = async () =>
  process.env.CHROMIUM_PATH ??
  (await demandProgram({
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-noto-cjk'],
    why: '浏览器测试要用它;已经装在别处的话:CHROMIUM_PATH=路径 npm test',
  }));
