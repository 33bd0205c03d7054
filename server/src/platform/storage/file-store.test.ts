import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Ids } from '../clock/ids.js';
import type { Config } from '../config/config.js';
import { readOrMakeKeys } from '../config/keys.js';
import { Vault } from '../crypto/vault.js';
import { CHUNK } from './chunked-cipher.js';
import { FileStore } from './file-store.js';

const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-files-'));
const config = { dataDir, keys: readOrMakeKeys(join(dataDir, 'keys.json')) } as Config;
const store = new FileStore(config, new Vault(config), new Ids(new Clock()));
afterAll(() => rmSync(dataDir, { recursive: true }));

const pathOf = (fileId: string) => join(dataDir, 'attachments', fileId.slice(-2), fileId);
const read = async (fileId: string) => buffer(await store.open(fileId));

it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])('gives back %d bytes', async (size) => {
  const bytes = randomBytes(size);
  const stored = await store.put(bytes);
  expect(stored.size).toBe(size);
  expect((await read(stored.fileId)).equals(bytes)).toBe(true);
});

it('streams 30 MB, and nothing plain lies on the disk', async () => {
  const piece = Buffer.from('明文'.repeat(10_000));
  const pieces = Math.ceil((30 * 1024 * 1024) / piece.length);
  const { fileId, size } = await store.put(Readable.from(Array.from({ length: pieces }, () => piece)));
  expect((await read(fileId)).length).toBe(size);
  expect(readFileSync(pathOf(fileId)).includes('明文')).toBe(false);
});

it('refuses a file that was changed, cut off, or put in the place of another', async () => {
  const one = await store.put(randomBytes(2 * CHUNK + 5));
  const two = await store.put(randomBytes(10));
  const whole = readFileSync(pathOf(one.fileId));
  const changed = Buffer.from(whole);
  changed[600] = (changed[600] ?? 0) ^ 1;
  writeFileSync(pathOf(one.fileId), changed);
  await expect(read(one.fileId)).rejects.toThrow();
  writeFileSync(pathOf(one.fileId), whole);
  truncateSync(pathOf(one.fileId), 512 + CHUNK + 16);
  await expect(read(one.fileId)).rejects.toThrow();
  writeFileSync(pathOf(two.fileId), whole);
  await expect(read(two.fileId)).rejects.toThrow();
});

it('leaves nothing behind when the source fails, and removes what is told', async () => {
  const failing = Readable.from(
    (async function* () {
      yield Buffer.from('a');
      throw new Error('the phone went away');
    })(),
  );
  await expect(store.put(failing)).rejects.toThrow('went away');
  const { fileId } = await store.put(Buffer.from('x'));
  await store.remove(fileId);
  await store.remove(fileId);
  await expect(store.open(fileId)).rejects.toThrow('附件');
  const left = readdirSync(join(dataDir, 'attachments'), { recursive: true }) as string[];
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  await expect(store.open('../keys.json')).rejects.toThrow('not a file id');
});
