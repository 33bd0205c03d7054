import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Ids } from '../clock/ids.js';
import { Config } from '../config/config.js';
import { envelope } from '../crypto/envelope.js';
import { Vault } from '../crypto/vault.js';
import { Bug, Operation } from '../errors/errors.js';
import { OpenStream, SealStream } from './chunked-cipher.js';

/** The first bytes of a stored file: its wrapped key as JSON, padded with blanks. */
const HEADER = 512;
const FILE_ID = /^[0-9A-Z]{26}$/;

export interface Stored {
  readonly fileId: string;
  /** Plain bytes. */
  readonly size: number;
}

/** Files, each encrypted with a key of its own that the current key wraps. Rows elsewhere say whose they are. */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(
    config: Config,
    private readonly vault: Vault,
    private readonly ids: Ids,
  ) {
    this.root = join(config.dataDir, 'attachments');
  }

  /**
   * Writes and syncs before it answers, so that a row may name the file. If the unit of work then fails, the caller
   * removes it again. Throws `Operation` when the disk refuses.
   */
  async put(bytes: Buffer | Readable): Promise<Stored> {
    const fileId = this.ids.next();
    const path = this.pathOf(fileId);
    const part = `${path}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      const size = await this.write(part, fileId, bytes);
      await rename(part, path);
      return { fileId, size };
    } catch (error) {
      await rm(part, { force: true });
      throw asOperation(error);
    }
  }

  /** The plain bytes, verified chunk by chunk; the stream fails if the file was changed on the disk. */
  async open(fileId: string): Promise<Readable> {
    const path = this.pathOf(fileId);
    const wrapped = await headerOf(path);
    const key = this.vault.openBytes(Buffer.from(`file:${fileId}`), wrapped);
    const plain = new OpenStream(key);
    pipeline(createReadStream(path, { start: HEADER }), plain).catch(() => undefined);
    return plain;
  }

  /** Removing what is gone already is fine. */
  async remove(fileId: string): Promise<void> {
    await rm(this.pathOf(fileId), { force: true });
  }

  private async write(path: string, fileId: string, bytes: Buffer | Readable): Promise<number> {
    const key = randomBytes(32);
    const wrapped = this.vault.sealBytes(Buffer.from(`file:${fileId}`), key);
    const out = createWriteStream(path, { mode: 0o600, flush: true });
    out.write(JSON.stringify(wrapped).padEnd(HEADER));
    let size = 0;
    const counter = new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(
      Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes,
      counter,
      new SealStream(key),
      out,
    );
    return size;
  }

  private pathOf(fileId: string): string {
    if (!FILE_ID.test(fileId)) throw new Bug('not a file id');
    return join(this.root, fileId.slice(-2), fileId);
  }
}

const headerOf = async (path: string) => {
  const file = await open(path).catch((cause: unknown) => {
    throw new Operation('附件文件不见了，请从备份恢复 attachments 文件夹。', { cause });
  });
  try {
    const { buffer } = await file.read(Buffer.alloc(HEADER), 0, HEADER, 0);
    return envelope.parse(JSON.parse(buffer.toString('utf8')));
  } finally {
    await file.close();
  }
};

const asOperation = (error: unknown): unknown => {
  const { code } = (error ?? {}) as { code?: string };
  if (code === 'ENOSPC') return new Operation('磁盘满了，附件存不下。请清理或加大磁盘。', { cause: error });
  if (code === 'EACCES' || code === 'EROFS') {
    return new Operation('没有权限往数据文件夹写附件，请检查 HUIYIN_DATA 的权限。', { cause: error });
  }
  return error;
};
