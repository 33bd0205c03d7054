import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { Keys } from '../config/keys.js';
import { Bug, Operation } from '../errors/errors.js';
import { AES_GCM, type CryptoProvider } from './crypto-provider.js';
import type { Envelope } from './envelope.js';

/** Where a sealed value lives; it opens nowhere else. */
const associated = (table: string, column: string, rowId: string) =>
  Buffer.from(`${table}:${column}:${rowId}`, 'utf8');

/** Seals single values with the current key; every key still in the key file opens. */
@Injectable()
export class Vault {
  private readonly keys: Keys;
  private readonly provider: CryptoProvider = AES_GCM;

  constructor(config: Config) {
    this.keys = config.keys;
  }

  /** @param rowId the row's own id: a value copied into another row doesn't open */
  seal(table: string, column: string, rowId: string, text: string): Envelope {
    return this.sealBytes(associated(table, column, rowId), Buffer.from(text, 'utf8'));
  }

  open(table: string, column: string, rowId: string, envelope: Envelope): string {
    return this.openBytes(associated(table, column, rowId), envelope).toString('utf8');
  }

  /** Seals bytes bound to a name, such as a file's own key. */
  sealBytes(name: Buffer, bytes: Buffer): Envelope {
    const { iv, ct, tag } = this.provider.seal(this.key(this.keys.current), bytes, name);
    const text = (buffer: Buffer) => buffer.toString('base64');
    return { alg: this.provider.alg, kid: this.keys.current, iv: text(iv), ct: text(ct), tag: text(tag) };
  }

  openBytes(name: Buffer, { alg, kid, iv, ct, tag }: Envelope): Buffer {
    if (alg !== this.provider.alg) throw new Bug('sealed by another provider', { alg });
    const bytes = (text: string) => Buffer.from(text, 'base64');
    try {
      return this.provider.open(this.key(kid), { iv: bytes(iv), ct: bytes(ct), tag: bytes(tag) }, name);
    } catch (cause) {
      if (cause instanceof Operation) throw cause;
      throw new Bug('a sealed value does not open in its place', { kid }, { cause });
    }
  }

  private key(kid: string): Buffer {
    const key = this.keys.keys[kid];
    if (!key) throw new Operation(`密钥文件里没有编号为 ${kid} 的密钥，用它加密的资料打不开。请从备份找回。`);
    return key;
  }
}
