import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boot } from '../app/boot.js';
import { refuse } from '../app/refuse.js';
import type { Config } from '../platform/config/config.js';
import { keyId } from '../platform/config/keys.js';
import { loadConfig } from '../platform/config/load-config.js';
import { Marks } from '../platform/database/marks.repository.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Operation } from '../platform/errors/errors.js';
import { live } from './lived-in/live.js';
import { seedWorld } from './seed.js';
import { StoryClock } from './story-clock.js';
import type { World } from './world/types.js';
import { makeWorld } from './world/world.js';

const ROLES: Readonly<Record<string, string>> = {
  clerk: '窗口',
  grid: '网格员',
  mediator: '调解员',
  editor: '信息员',
  supervisor: '督办',
  admin: '管理员',
};

/** Who is in the demo, for the command's table and the WeChat stand-in. */
const writeLists = (config: Config, world: World): void => {
  const folder = join(config.dataDir, 'demo');
  const templates = config.wechat.apps[0]?.templates ?? {};
  mkdirSync(folder, { recursive: true });
  const people = world.accounts
    .map(({ name, openid, phone, consents, persona }) => ({
      ...{ name, openid, phone, note: persona?.note ?? '' },
      consents: Object.fromEntries(Object.entries(consents).map(([name, n]) => [templates[name] ?? name, n])),
    }))
    .sort((a, b) => Number(b.note !== '') - Number(a.note !== ''));
  writeFileSync(join(folder, 'people.json'), JSON.stringify(people, null, 1));
  const accounts = world.staff.map(({ name, login, note, posts }) => ({
    ...{ who: name, where: 'console', login, password: world.password, note },
    role: [...new Set(posts.map((p) => ROLES[p.role] ?? p.role))].join('、'),
  }));
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify(accounts, null, 1));
};

/** The database outlived its data folder: what was sealed with the keys that lay there opens no more. */
const refuseOtherKeys = (filledWith: string | undefined, keys: string): void => {
  if (filledWith === undefined || filledWith === keys) return;
  throw new Operation(
    '这个数据库里的演示资料是用另一份密钥造的，打不开了。请从头来过：npm run demo -- --reset',
  );
};

/** Migrates, and fills an empty database with the invented world and some weeks of its life. Quick when it is there already. */
const main = async (): Promise<void> => {
  const config: Config = { ...loadConfig(process.env), port: 0, loops: false, logLevel: 'error' };
  const world = makeWorld();
  const clock = new StoryClock();
  const running = await boot({ config, clock, migrate: true });
  const keys = keyId(config.keys.blindKey);
  try {
    const marks = running.get(Marks);
    if (await marks.find('seeded')) refuseOtherKeys(await marks.find('seeded-keys'), keys);
    else {
      await seedWorld(running, world, config.wechat.apps[0]?.appId ?? 'demo');
      await live(running, clock, world);
      await running.get(UnitOfWork).run('demo.keys', (tx) => marks.set(tx, 'seeded-keys', keys));
    }
    writeLists(config, world);
  } finally {
    await running.stop();
  }
};

main().then(() => process.exit(0), refuse);
