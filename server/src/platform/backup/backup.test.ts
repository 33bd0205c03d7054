import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../test/support/app.js';
import {
  freshDatabase,
  type TestDatabase,
  type TestDialect,
  testDialect,
} from '../../../test/support/database.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { Sessions } from '../auth/sessions.js';
import type { Config } from '../config/config.js';
import { readOrMakeKeys } from '../config/keys.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FileStore } from '../storage/file-store.js';
import { backUp } from './back-up.js';
import { bringKeys } from './bring-keys.js';
import { type Manifest, tableFile } from './manifest.js';
import { restore } from './restore.js';
import { openSnapshot, type Row } from './tables.js';

const NOW = Date.parse('2026-03-02T09:00:00+08:00');

let app: TestApp;
let folder: string;
let fileId: string;
let token: string;
const others: TestDatabase[] = [];

const configOf = (database: TestDatabase) =>
  ({ database: database.config, dataDir: database.dataDir }) as Config;
const keysOf = (database: TestDatabase) => join(database.dataDir, 'keys.json');

const another = async (dialect: TestDialect = testDialect()): Promise<TestDatabase> => {
  const database = await freshDatabase(dialect);
  others.push(database);
  return database;
};

const takeBackup = (into = folder): Promise<Manifest> =>
  backUp({ config: configOf(app.database), keysFile: keysOf(app.database), folder: into, now: NOW });

const bringBack = (database: TestDatabase, migrations = MIGRATIONS) =>
  restore({ config: configOf(database), folder, migrations, now: NOW });

const contentOf = async (database: TestDatabase): Promise<Record<string, string[]>> => {
  const snapshot = await openSnapshot(database.config);
  const content: Record<string, string[]> = {};
  for (const table of await snapshot.tables()) {
    const rows: Row[] = [];
    for await (const row of snapshot.rows(table)) rows.push(row);
    content[table] =
      table === 'schema_migration'
        ? rows.map(({ id }) => String(id))
        : rows.map((row) => JSON.stringify(row));
    content[table].sort();
  }
  await snapshot.close();
  return content;
};

beforeAll(async () => {
  app = await startApp();
  const opened = await app
    .get(UnitOfWork)
    .run('test', (tx) => app.get(Sessions).open(tx, 'staff', 'staff-1'));
  token = opened.token;
  fileId = (await app.get(FileStore).put(Buffer.from('一张照片'))).fileId;
});
afterAll(() => app.stop());

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'huiyin-backup-')), 'today');
});
afterEach(async () => {
  for (const database of others.splice(0)) await database.drop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('a backup', () => {
  it.each<TestDialect>(testDialect() === 'sqlite' ? ['sqlite'] : ['mariadb', 'sqlite'])(
    'made beside the running server brings everything back, on %s',
    async (dialect) => {
      const manifest = await takeBackup();
      expect(manifest.files.count).toBe(1);
      const target = await another(dialect);
      writeFileSync(keysOf(target), readFileSync(join(folder, 'keys.json')));
      await bringBack(target);
      expect(await contentOf(target)).toEqual(await contentOf(app.database));
      const second = await startApp({ database: target, config: { keys: readOrMakeKeys(keysOf(target)) } });
      expect(await text(await second.get(FileStore).open(fileId))).toBe('一张照片');
      expect(await second.get(Sessions).find(token)).toMatchObject({ subjectId: 'staff-1' });
      await second.stop();
    },
  );

  it('is taken at one moment: what is written meanwhile is not in it', async () => {
    const snapshot = await openSnapshot(app.database.config);
    const rows = async () => {
      const found: Row[] = [];
      for await (const row of snapshot.rows('session')) found.push(row);
      return found.length;
    };
    const then = await rows();
    await app.get(UnitOfWork).run('test', (tx) => app.get(Sessions).open(tx, 'staff', 'staff-2'));
    expect(await rows()).toBe(then);
    await snapshot.close();
  });

  it('of nothing is refused, and leaves nothing behind', async () => {
    const empty = await another();
    const config = configOf(empty);
    await expect(backUp({ config, keysFile: keysOf(empty), folder, now: NOW })).rejects.toThrow('没有资料');
    expect(existsSync(folder)).toBe(false);
  });

  it('wants a folder of its own', async () => {
    await takeBackup();
    await expect(takeBackup()).rejects.toThrow('不是空的');
  });
});

describe('restoring', () => {
  it('never writes over what is there', async () => {
    await takeBackup();
    const target = await another();
    await (await startApp({ database: target })).stop();
    await expect(bringBack(target)).rejects.toThrow('已经有表');
  });

  it('touches nothing when a table file is damaged', async () => {
    await takeBackup();
    writeFileSync(tableFile(folder, 'session'), 'damaged');
    const target = await another();
    await expect(bringBack(target)).rejects.toThrow('缺了或坏了');
    expect(await contentOf(target)).toEqual({});
  });

  it('refuses a backup that was broken off', async () => {
    await takeBackup();
    rmSync(join(folder, 'manifest.json'));
    await expect(bringBack(await another())).rejects.toThrow('没有完整的备份');
  });

  it('refuses a backup of a newer version', async () => {
    await takeBackup();
    await expect(bringBack(await another(), MIGRATIONS.slice(0, -1))).rejects.toThrow('更新的版本');
  });

  it('brings an older backup up to date', async () => {
    await takeBackup();
    const target = await another();
    const later = { id: 'zz_later', up: () => 'CREATE TABLE zz_later (id varchar(26) NOT NULL PRIMARY KEY)' };
    await bringBack(target, [...MIGRATIONS, later]);
    expect(Object.keys(await contentOf(target))).toContain('zz_later');
    expect(existsSync(join(target.dataDir, 'attachments'))).toBe(true);
  });
});

describe('the keys', () => {
  const kept = () => join(folder, '..', 'kept', 'keys.json');

  it('come out of the backup where there are none', async () => {
    await takeBackup();
    await bringKeys(folder, kept());
    expect(readFileSync(kept(), 'utf8')).toBe(readFileSync(join(folder, 'keys.json'), 'utf8'));
    await bringKeys(folder, kept());
  });

  it('that lie in their place are the keys when the backup has none, and are never written over', async () => {
    await takeBackup();
    await bringKeys(folder, kept());
    const own = readFileSync(kept(), 'utf8');
    writeFileSync(join(folder, 'keys.json'), '{}');
    await expect(bringKeys(folder, kept())).rejects.toThrow('另一套密钥');
    rmSync(join(folder, 'keys.json'));
    await bringKeys(folder, kept());
    expect(readFileSync(kept(), 'utf8')).toBe(own);
  });

  it('that are nowhere are asked for', async () => {
    await takeBackup();
    rmSync(join(folder, 'keys.json'));
    await expect(bringKeys(folder, kept())).rejects.toThrow('没有密钥');
  });
});
