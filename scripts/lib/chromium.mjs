import { demand, demandProgram } from './apt.mjs';
import { exec } from './exec.mjs';
import { Plain } from './say.mjs';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const WHY =
  '浏览器测试要用它；已经装在别处的话：CHROMIUM_PATH=路径 npm test。Ubuntu 的软件源里只有 snap 版，请改装 Google Chrome。';

const own = () => demandProgram({ names: NAMES, packages: ['chromium', 'fonts-noto-cjk'], why: WHY });

/** Whether fontconfig knows a font with Chinese characters; elsewhere than on Linux the system brings one. */
const hasChineseFont = async () => {
  if (process.platform !== 'linux') return true;
  const { code, output } = await exec('fc-list', 'fc-list', [':lang=zh']).catch(() => ({
    code: 1,
    output: '',
  }));
  return code === 0 && output.trim() !== '';
};

/** Chromium's path: CHROMIUM_PATH, this machine's own, or Debian's package. It starts, and it can draw Chinese. */
export const demandChromium = async () => {
  const path = process.env.CHROMIUM_PATH || (await own());
  const { code, output } = await exec('chromium-version', path, ['--version']).catch((error) => ({
    code: 1,
    output: String(error),
  }));
  // Ubuntu's chromium-browser is a note that the browser must come from elsewhere.
  if (code !== 0) throw new Plain(`${path} 打不开。${WHY}`, `${path} does not start.`, output);
  await demand(hasChineseFont, {
    name: '中文字体',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    why: '没有它，页面上的中文是方框，浏览器测试量不准。',
  });
  return path;
};
