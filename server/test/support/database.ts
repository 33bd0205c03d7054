import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import type { DatabaseConfig } from '../../src/platform/config/config.js';

export type TestDialect = 'sqlite' | 'mariadb';

/** The database of this vitest project. */
export const testDialect = (): TestDialect =>
  process.env.HUIYIN_TEST_DIALECT === 'mariadb' ? 'mariadb' : 'sqlite';

export interface TestDatabase {
  readonly config: DatabaseConfig;
  /** A folder of its own for keys and files. */
  readonly dataDir: string;
  drop(): Promise<void>;
}

const mariadbUrl = (): string => {
  const url = process.env.HUIYIN_TEST_MARIADB;
  if (!url) {
    throw new Error(
      'HUIYIN_TEST_MARIADB is not set (mysql://root@127.0.0.1:PORT): these tests need a MariaDB',
    );
  }
  return url.replace(/\/$/, '');
};

const onServer = async (url: string, sql: string) => {
  const connection = await mysql.createConnection(url);
  await connection.query(sql);
  await connection.end();
};

/** Memory-backed where there is such a folder: what is tested is not the disk. */
const memory = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** An empty database of its own: a file, or a schema on the MariaDB that the environment names. */
export const freshDatabase = async (dialect: TestDialect = testDialect()): Promise<TestDatabase> => {
  const dataDir = mkdtempSync(join(memory(), 'huiyin-test-'));
  const removeDir = () => rmSync(dataDir, { recursive: true, force: true });
  if (dialect === 'sqlite') {
    const config = { dialect, file: join(dataDir, 'test.db') } as const;
    return { config, dataDir, drop: async () => removeDir() };
  }
  const url = mariadbUrl();
  const schema = `huiyin_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    config: { dialect, url: `${url}/${schema}`, poolSize: 10 },
    dataDir,
    drop: async () => {
      await onServer(url, `DROP DATABASE ${schema}`);
      removeDir();
    },
  };
};
