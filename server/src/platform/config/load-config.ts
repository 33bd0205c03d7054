import { join, resolve } from 'node:path';
import * as z from 'zod';
import { Operation } from '../errors/errors.js';
import { Config, type DatabaseConfig } from './config.js';
import { readKeys, readOrMakeKeys } from './keys.js';

/** From `server/dist/platform/config` as from `server/src/platform/config`. */
const REPOSITORY = resolve(import.meta.dirname, '../../../..');

const wechatApps = z.array(
  z.object({
    appId: z.string().min(1),
    secret: z.string().min(1),
    templates: z.record(z.string(), z.string()).default({}),
  }),
);

const json = z.string().transform((text, ctx) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    ctx.addIssue({ code: 'custom', message: 'JSON' });
    return z.NEVER;
  }
});

/** Every variable, once; the key of a failing one names it in the sentence that the operator reads. */
const environment = z.object({
  HUIYIN_MODE: z.enum(['demo', 'production', 'test', 'dev']).default('dev'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  HUIYIN_DATA: z.string().min(1).default('data'),
  HUIYIN_KEYS_FILE: z.string().min(1).optional(),
  WECHAT_BASE_URL: z.url().default('https://api.weixin.qq.com'),
  WECHAT_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(8_000),
  WECHAT_APPS: json.pipe(wechatApps).default([]),
  HUIYIN_MINIAPP_DIST: z.string().min(1).optional(),
  HUIYIN_CONSOLE_DIST: z.string().min(1).optional(),
  HUIYIN_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  HUIYIN_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const HINTS: Readonly<Record<string, string>> = {
  HUIYIN_MODE: '只能是 demo、production、test 或 dev',
  PORT: '应为 0 到 65535 的整数',
  DATABASE_POOL: '应为 2 到 200 的整数',
  WECHAT_BASE_URL: '应为 https:// 开头的网址',
  WECHAT_TIMEOUT_MS: '应为 100 到 30000 的整数（毫秒）',
  WECHAT_APPS: '应为 JSON 列表：[{"appId":"…","secret":"…","templates":{…}}]',
  HUIYIN_LOG: '只能是 debug、info、warn、error 或 silent',
};

/**
 * `sqlite:///abs/path.db`, `sqlite:path.db` or a plain path: a file. `mysql://`, `mariadb://`: a server.
 * Absent: a file in the data folder.
 */
export const parseDatabaseUrl = (
  url: string | undefined,
  dataDir: string,
  poolSize: number,
): DatabaseConfig => {
  if (url === undefined) return { dialect: 'sqlite', file: join(dataDir, 'huiyin.db') };
  if (url.startsWith('mariadb://')) return { dialect: 'mariadb', url: `mysql://${url.slice(10)}`, poolSize };
  if (url.startsWith('mysql://')) return { dialect: 'mysql', url, poolSize };
  if (url.startsWith('sqlite:'))
    return { dialect: 'sqlite', file: resolve(url.replace(/^sqlite:(\/\/)?/, '')) };
  if (/^\w+:\/\//.test(url)) {
    throw new Operation(`DATABASE_URL 写得不对：只认 sqlite:///绝对路径、文件路径、mysql:// 或 mariadb://。`);
  }
  return { dialect: 'sqlite', file: resolve(url) };
};

const isLoopback = (url: string) => /^(localhost|127\.|\[::1\])/.test(new URL(url).host);

const refuseOpenDemo = ({ HOST }: z.infer<typeof environment>) => {
  if (!isLoopback(`http://${HOST.includes(':') ? `[${HOST}]` : HOST}`)) {
    throw new Operation('演示环境谁都能登录，只能开在本机：请去掉 HOST，或设成 127.0.0.1。');
  }
};

const refuseStandIns = (env: z.infer<typeof environment>) => {
  if (isLoopback(env.WECHAT_BASE_URL)) {
    throw new Operation(
      `正式环境不能连本机的微信替身：请去掉 WECHAT_BASE_URL（现为 ${env.WECHAT_BASE_URL}），默认就是微信官方地址。`,
    );
  }
};

/** Checks the whole environment. Throws `Operation` with a Chinese sentence that says how to mend it. */
export const loadConfig = (variables: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '');
    throw new Operation(`环境变量 ${name} 写得不对：${HINTS[name] ?? '请对照运维手册'}。`);
  }
  const env = parsed.data;
  const dataDir = resolve(env.HUIYIN_DATA);
  if (env.HUIYIN_MODE === 'production') refuseStandIns(env);
  if (env.HUIYIN_MODE === 'demo') refuseOpenDemo(env);
  return {
    mode: env.HUIYIN_MODE,
    host: env.HOST,
    port: env.PORT,
    database: parseDatabaseUrl(env.DATABASE_URL, dataDir, env.DATABASE_POOL),
    dataDir,
    keys:
      env.HUIYIN_MODE === 'production'
        ? readKeys(env.HUIYIN_KEYS_FILE)
        : readOrMakeKeys(env.HUIYIN_KEYS_FILE ?? join(dataDir, 'keys.json')),
    wechat: {
      baseUrl: env.WECHAT_BASE_URL.replace(/\/$/, ''),
      apps: env.WECHAT_APPS,
      timeoutMs: env.WECHAT_TIMEOUT_MS,
    },
    statics: {
      miniapp: env.HUIYIN_MINIAPP_DIST ?? join(REPOSITORY, 'miniapp/dist/h5'),
      console: env.HUIYIN_CONSOLE_DIST ?? join(REPOSITORY, 'console/dist'),
    },
    loops: env.HUIYIN_MODE !== 'test',
    logLevel: env.HUIYIN_LOG,
    trustedProxies: env.HUIYIN_TRUSTED_PROXIES,
  };
};
