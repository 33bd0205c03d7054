import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { Bug } from '../errors/errors.js';

/** Plain bytes per sealed chunk. */
export const CHUNK = 64 * 1024;
const TAG = 16;

/**
 * The nonce of a chunk: its number and whether it is the last, so that chunks can't be swapped, dropped or cut off.
 * Safe because each file has a key of its own that seals once.
 */
const nonce = (number: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 4);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
};

/** Cuts a stream into pieces of exactly `size`, telling which one is the last (it may be empty). */
abstract class Pieces extends Transform {
  private rest: Buffer = Buffer.alloc(0);
  private number = 0;

  constructor(private readonly size: number) {
    super();
  }

  protected abstract piece(bytes: Buffer, number: number, last: boolean): Buffer;

  override _transform(bytes: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    try {
      while (this.rest.length > this.size) {
        this.push(this.piece(this.rest.subarray(0, this.size), this.number++, false));
        this.rest = this.rest.subarray(this.size);
      }
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      done(null, this.piece(this.rest, this.number, true));
    } catch (error) {
      done(error as Error);
    }
  }
}

/** AES-256-GCM chunk by chunk: what comes out on reading is always verified already. */
export class SealStream extends Pieces {
  constructor(private readonly key: Buffer) {
    super(CHUNK);
  }

  protected piece(bytes: Buffer, number: number, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce(number, last));
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

export class OpenStream extends Pieces {
  constructor(private readonly key: Buffer) {
    super(CHUNK + TAG);
  }

  protected piece(bytes: Buffer, number: number, last: boolean): Buffer {
    if (bytes.length < TAG) throw new Bug('a stored file was cut off');
    const at = bytes.length - TAG;
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce(number, last), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(at));
    return Buffer.concat([decipher.update(bytes.subarray(0, at)), decipher.final()]);
  }
}
